// Inputs in the address's fragment, which browsers do not send to servers: #v=1&wage=5000, and b.wage=6000 for a second case.
import { readFilledEntries } from "./form-entries.js";

const SCHEMA = "1";
const SECOND = "b.";
// Milliseconds without an edit before the address changes: browsers refuse to change it at every keystroke.
const PAUSE = 300;

/** The entries of one form or of two as a fragment, without the #. */
function encode([first, second]) {
  const other = second ? readFilledEntries(second).map(([name, value]) => [`${SECOND}${name}`, value]) : [];
  return String(new URLSearchParams([["v", SCHEMA], ...readFilledEntries(first), ...other]));
}

/** Whether a fragment is meant as inputs for this form, and not as the name of a place on the page. */
function isMeant(params, form) {
  return params.has("v") || [...form.elements].some(({ name }) => name && params.has(name));
}

/**
 * What the address holds for the form: the entries of the first case, those of the second where there is one,
 * and whether it was made for another schema. Undefined where it holds no inputs.
 */
export function readAddress(form) {
  const params = new URLSearchParams(location.hash.slice(1));
  if (!isMeant(params, form)) {
    return undefined;
  }
  const isOld = params.get("v") !== SCHEMA;
  params.delete("v");
  const isSecond = ([name]) => name.startsWith(SECOND);
  const second = [...params].filter(isSecond).map(([name, value]) => [name.slice(SECOND.length), value]);
  return {
    first: [...params].filter((entry) => !isSecond(entry)),
    second: second.length > 0 ? second : undefined,
    isOld,
  };
}

/** Keeps the address and the links to the other language in step with the form; fires "change" when it has changed. */
export class Mirror extends EventTarget {
  #forms;
  #timer;

  /** `forms` returns the form, or both of them. */
  constructor(forms) {
    super();
    this.#forms = forms;
    // A reader may click faster than the pause, on a language or on another site.
    document.addEventListener("click", () => this.#flushWaiting(), { capture: true });
    addEventListener("pagehide", () => this.#flushWaiting());
  }

  /** The form has changed. */
  update() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** The fragment that stands for the form as it is. */
  get fragment() {
    return encode(this.#forms());
  }

  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    history.replaceState(history.state, "", `#${this.fragment}`);
    carryToOtherLanguages();
    this.dispatchEvent(new Event("change"));
  }

  #flushWaiting() {
    if (this.#timer !== undefined) {
      this.flush();
    }
  }
}

/** Links to this page in other languages keep what was typed. */
export function carryToOtherLanguages() {
  for (const link of document.querySelectorAll("a[hreflang]")) {
    link.hash = location.hash;
  }
}
