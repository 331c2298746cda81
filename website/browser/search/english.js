// Reads English: little words are left out, a word that the site does not know becomes the nearest that it knows.
import { distance } from "./distance.js";

// Shorter words have too many neighbours; in longer ones two letters may be wrong.
const SHORTEST = 4;
const LONG = 7;

export class English {
  #words;
  #known;
  #stop;

  /** `words`: the site's, the most frequent first; `stop`: those that help no search. */
  constructor({ words, stop }) {
    this.#words = words;
    this.#known = new Set(words);
    this.#stop = new Set(stop);
  }

  /** The one reading, as a list of words. */
  read(typed) {
    const words = typed.match(/[\p{L}\p{N}-]+/gu) ?? [];
    const telling = words.filter((word) => !this.#stop.has(word));
    return [(telling.length > 0 ? telling : words).map((word) => this.#mend(word))];
  }

  /** English is searched as it is written. */
  say(word) {
    return word;
  }

  #mend(word) {
    if (word.length < SHORTEST || /[^a-z-]/.test(word) || this.#isKnown(word)) {
      return word;
    }
    const limit = word.length < LONG ? 1 : 2;
    let best = word;
    let least = limit + 1;
    for (const known of this.#words) {
      // A wrong first letter is rare.
      const far = distance(word, known, limit) + (known[0] === word[0] ? 0 : 0.5);
      if (far < least) {
        [best, least] = [known, far];
      }
    }
    return best;
  }

  /** Also where the word is the beginning of one, or one with an ending. */
  #isKnown(word) {
    return this.#known.has(word.replace(/(?:e?s|e?d|ing)$/, "")) || this.#words.some((known) => known.startsWith(word));
  }
}
