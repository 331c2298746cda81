// What was typed, kept in this browser: only while the reader wants it, one fragment for each calculator.

const KEYS = "mingbai:";

/** The browser's store, or undefined where it refuses. */
function storage() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

const kept = () => Object.keys(storage() ?? {}).filter((key) => key.startsWith(KEYS));

export class RememberedInputs {
  #key;
  #box;
  #forget;
  #said;
  #mirror;
  #isKeeping = false;

  /** `section` is the `.mb-take`; `mirror` tells of every change. */
  constructor(section, calculator, mirror) {
    this.#key = KEYS + calculator;
    this.#box = section.querySelector(".mb-keep-box");
    this.#forget = section.querySelector(".mb-forget");
    this.#said = section.querySelector(".mb-taken");
    this.#mirror = mirror;
    this.#box.addEventListener("change", () => (this.#box.checked ? this.#start() : this.#stop([this.#key])));
    this.#forget.addEventListener("click", () => {
      this.#stop(kept());
      this.#box.focus();
    });
    mirror.addEventListener("change", () => this.#isKeeping && this.#store());
  }

  /** Puts what was kept into the address, unless the address says something already. */
  restore() {
    const fragment = storage()?.getItem(this.#key);
    this.#set(typeof fragment === "string");
    if (fragment && location.hash === "") {
      history.replaceState(history.state, "", `#${fragment}`);
    }
    this.#tidy();
  }

  #start() {
    this.#set(true);
    this.#store();
    this.#say(this.#isKeeping ? "kept" : "failed");
  }

  #stop(keys) {
    for (const key of keys) {
      storage()?.removeItem(key);
    }
    this.#set(false);
    this.#say("forgotten");
  }

  #store() {
    try {
      storage()?.setItem(this.#key, this.#mirror.fragment);
    } catch {
      // The store is full or shut; the box shows that nothing is kept.
      this.#set(false);
    }
  }

  #set(isKeeping) {
    this.#isKeeping = isKeeping;
    this.#box.checked = isKeeping;
  }

  #say(key) {
    this.#said.textContent = this.#said.dataset[key];
    this.#tidy();
  }

  #tidy() {
    this.#forget.hidden = kept().length === 0;
  }
}
