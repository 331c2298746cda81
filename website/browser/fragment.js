// Inputs in the address's fragment, which browsers do not send to servers: #v=1&wage=5000
import { readFilledEntries, writeEntries } from "./entries.js";

const SCHEMA = "1";
// Milliseconds without an edit before the address changes: browsers refuse to change it at every keystroke.
const PAUSE = 300;

/** The entries of a form as a fragment, without the #. */
const encode = (form) => String(new URLSearchParams([["v", SCHEMA], ...readFilledEntries(form)]));

/** Whether a fragment is meant as inputs for this form, and not as the name of a place on the page. */
function isMeant(params, form) {
  return params.has("v") || [...form.elements].some(({ name }) => name && params.has(name));
}

/**
 * Fills the form from the address. Returns undefined where the address holds no inputs,
 * else "whole", "old" (made for another schema) or "broken" (parts of it could not be read).
 */
export function fillFromAddress(form) {
  const params = new URLSearchParams(location.hash.slice(1));
  if (!isMeant(params, form)) {
    return undefined;
  }
  const schema = params.get("v");
  params.delete("v");
  const complete = writeEntries(form, [...params]);
  if (schema !== SCHEMA) {
    return "old";
  }
  return complete ? "whole" : "broken";
}

/** Keeps the address and the links to the other language in step with the form. */
export class Mirror {
  #form;
  #timer;

  constructor(form) {
    this.#form = form;
    // A reader may click faster than the pause, on a language or on another site.
    document.addEventListener("click", () => this.#flush(), { capture: true });
    addEventListener("pagehide", () => this.#flush());
  }

  /** The form has changed. */
  update() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
  }

  #flush() {
    if (this.#timer === undefined) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    history.replaceState(history.state, "", `#${encode(this.#form)}`);
    carryToOtherLanguages();
  }
}

/** Links to this page in other languages keep what was typed. */
export function carryToOtherLanguages() {
  for (const link of document.querySelectorAll("a[hreflang]")) {
    link.hash = location.hash;
  }
}
