// Reads Chinese and pinyin: pinyin becomes words, what sounds or looks like a word of the site becomes that word, little words are left out.
import { distance } from "./distance.js";

const HAN = /\p{Script=Han}/u;
const RUNS = /[\p{Script=Han}]+|[a-z0-9][a-z0-9' -]*/gu;
// How many ways to read one query are searched for, where words sound alike.
const READINGS = 3;
// The most characters of a word, and the fewest letters of which a beginning or a slip can be known.
const LONGEST = 8;
const BEGINNING = 4;
const SLIP = 6;

// Sounds that many speakers do not tell apart.
const alike = (sound) =>
  sound
    .replace(/^([zcs])h/, "$1")
    .replace(/^l(?=[aeiouv])/, "n")
    .replace(/(?<=[aei])ng$/, "n");

/** A list for each key, in the order of the words. */
function group(pairs) {
  const found = new Map();
  for (const [key, word] of pairs) {
    found.has(key) ? found.get(key).push(word) : found.set(key, [word]);
  }
  return found;
}

const differInOne = (a, b) =>
  a.length === b.length && [...a].filter((character, index) => character !== b[index]).length === 1;

export class Chinese {
  #words;
  #pinyinOf;
  #stop;
  #soundOf = new Map();
  #bySound;
  #bySimilarSound;
  #byPinyin;
  #byInitials;

  /** `terms`: pairs of a word and its syllables; `sounds`: characters by syllable; `stop`: words that help no search. */
  constructor({ terms, sounds, stop }) {
    this.#words = new Set(terms.map(([word]) => word));
    this.#pinyinOf = new Map([...terms].reverse().map(([word, pinyin]) => [word, pinyin.replaceAll(" ", "")]));
    this.#stop = new Set(stop);
    for (const [sound, characters] of Object.entries(sounds)) {
      for (const character of characters) {
        this.#soundOf.set(character, sound);
      }
    }
    const keyed = (key) => group(terms.map(([word, pinyin]) => [key(pinyin.split(" ")), word]));
    this.#bySound = keyed((syllables) => syllables.join(" "));
    this.#bySimilarSound = keyed((syllables) => syllables.map(alike).join(" "));
    this.#byPinyin = keyed((syllables) => syllables.join(""));
    this.#byInitials = keyed((syllables) => syllables.map(([letter]) => letter).join(""));
  }

  /** Every reading, a list of words each, the likeliest first. */
  read(typed) {
    const runs = typed.match(RUNS) ?? [];
    const parts = runs.map((run) => (HAN.test(run) ? [this.#readHan(run)] : this.#readLatin(run)));
    return parts
      .reduce((readings, part) => readings.flatMap((words) => part.map((more) => [...words, ...more])), [[]])
      .slice(0, READINGS)
      .map((words) => (words.length > 0 ? [...new Set(words)] : [typed]));
  }

  /** A word of the site as pinyin written together; any other word as it is. */
  say(word) {
    return this.#pinyinOf.get(word) ?? word;
  }

  /** Pinyin as words: a whole one, several together, initials, the beginning of one, or one letter wrong; else what was typed. */
  #readLatin(run) {
    const text = run.replaceAll(/[' -]/g, "");
    const whole = this.#byPinyin.get(text);
    const several = whole ? undefined : this.#several(text);
    const found = whole ?? (several ? undefined : this.#byInitials.get(text));
    if (several || found) {
      return several ? [several] : found.map((word) => [word]);
    }
    const near = this.#near(text);
    return near ? [[near]] : [run.trim().split(/\s+/)];
  }

  #several(text) {
    for (let end = text.length - 1; end > 2; end--) {
      const first = this.#byPinyin.get(text.slice(0, end));
      const rest = first && (this.#byPinyin.get(text.slice(end))?.slice(0, 1) ?? this.#several(text.slice(end)));
      if (rest) {
        return [first[0], ...rest];
      }
    }
    return undefined;
  }

  #near(text) {
    const find = (isMeant) => [...this.#byPinyin].find(([pinyin]) => isMeant(pinyin))?.[1][0];
    return (
      (text.length >= BEGINNING && find((pinyin) => pinyin.startsWith(text))) ||
      (text.length >= SLIP && find((pinyin) => distance(text, pinyin, 1) === 1))
    );
  }

  /** Our words in a run and, where there are none, what is left of it without its little words. */
  #readHan(run) {
    const pieces = this.#pieces(this.#mend(run));
    const words = pieces.filter((piece) => this.#words.has(piece));
    const others = pieces
      .map((piece) => (this.#isStrange(piece) ? piece : " "))
      .join("")
      .split(/\s+/);
    return [...words, ...others.filter((other) => other.length > (words.length > 0 ? 1 : 0))];
  }

  /** The run with what sounds or looks like a word of ours written as that word. */
  #mend(run) {
    const strange = this.#pieces(run).flatMap((piece) => [...piece].map(() => this.#isStrange(piece)));
    for (let length = Math.min(LONGEST, run.length); length > 1; length--) {
      for (let start = 0; start + length <= run.length; start++) {
        const end = start + length;
        const word = this.#meant(run.slice(start, end), strange.slice(start, end));
        if (word) {
          return this.#mend(run.slice(0, start)) + word + this.#mend(run.slice(end));
        }
      }
    }
    return run;
  }

  /** The word that a part of a run stands for; `strange` tells which of its characters are part of no word. */
  #meant(text, strange) {
    if (!strange.includes(true)) {
      return undefined;
    }
    const sounds = [...text].map((character) => this.#soundOf.get(character) ?? character);
    const bySound = this.#bySound.get(sounds.join(" "))?.[0];
    if (bySound || text.length < 3 || strange.includes(false)) {
      return bySound;
    }
    const bySimilarSound = this.#bySimilarSound.get(sounds.map(alike).join(" "))?.[0];
    return bySimilarSound ?? [...this.#words].find((word) => differInOne(word, text));
  }

  #isStrange(piece) {
    return !(this.#words.has(piece) || this.#stop.has(piece));
  }

  /** Our words and the little words of a run, longest first, and each character between them. */
  #pieces(run) {
    const pieces = [];
    for (let start = 0; start < run.length; start += pieces.at(-1).length) {
      let length = Math.min(LONGEST, run.length - start);
      while (length > 1 && this.#isStrange(run.slice(start, start + length))) {
        length--;
      }
      pieces.push(run.slice(start, start + length));
    }
    return pieces;
  }
}
