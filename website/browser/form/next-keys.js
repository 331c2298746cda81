// What the reader may type next is worked out while they look at the last figure: a digit more where the cursor stands, or the
// last one taken back. A key then finds its headline here, in time for the very frame that shows what was typed.

// Headlines that are held, the oldest of which go first.
const HELD = 64;
const DIGITS = [..."0123456789"];

/** What a field for a number may say after the next key; nothing for another control, or where text is selected. */
function nextTexts({ inputMode, value, selectionStart, selectionEnd }) {
  if (!["decimal", "numeric"].includes(inputMode) || selectionStart !== selectionEnd) {
    return [];
  }
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionStart);
  const taken = before ? [before.slice(0, -1)] : [];
  return [...taken, ...DIGITS.map((digit) => before + digit)].map((text) => text + after);
}

/** The entries of a form after the next key in its field where the cursor is, if it is in one. */
export function nextEntries(form, entries) {
  const control = document.activeElement;
  if (control?.form !== form) {
    return [];
  }
  // A field of a list has a name that others have too.
  const before = [...form.elements].filter(({ name }) => name === control.name).indexOf(control);
  const named = [...entries.keys()].filter((i) => entries[i][0] === control.name);
  return nextTexts(control).map((text) =>
    entries.map((entry, i) => (i === named[before] ? [control.name, text] : entry)),
  );
}

/** Headlines by request; a request is JSON, made once for asking and for finding its reply again. */
export class Guesses {
  #engine;
  #replies = new Map();
  #round = 0;

  constructor(engine) {
    this.#engine = engine;
  }

  /** The headline for a request, or undefined where nobody has asked for it yet. */
  find(request) {
    return this.#replies.get(request);
  }

  /** Asks for the headline for a request, and holds it. */
  async ask(request) {
    const reply = await this.#engine.ask("headline", request);
    if (reply) {
      this.#replies.set(request, reply);
      const [oldest] = this.#replies.keys();
      this.#replies.size > HELD && this.#replies.delete(oldest);
    }
    return reply;
  }

  /** Asks for those of `requests` that are not here, one after the other, until others are wanted or `mayGoOn()` denies it. */
  async make(requests, mayGoOn) {
    this.#round += 1;
    const round = this.#round;
    for (const request of requests) {
      if (round !== this.#round || !mayGoOn()) {
        return;
      }
      if (!this.find(request)) {
        await this.ask(request);
      }
    }
  }
}
