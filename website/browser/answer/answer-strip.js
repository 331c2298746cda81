// The headline at the lower edge of a phone, while the reader edits and the answer itself is out of sight.

// So much of the answer must show before the strip goes.
const ENOUGH = "0px 0px -96px 0px";

export class AnswerStrip {
  #strip;
  #source;
  #observer;
  #inSight = new Map();
  #root;
  #edited = false;

  /** `root` is the `.mb-calculator`; `source` the part of it that holds the headline. */
  constructor(strip, root, source) {
    this.#strip = strip;
    this.#root = root;
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          this.#inSight.set(target, isIntersecting);
        }
        this.#decide();
      },
      { rootMargin: ENOUGH },
    );
    strip.addEventListener("click", () => {
      // Where something is missing, to the field; else to the answer.
      const lead = root.querySelector("[data-lead]");
      lead ? lead.click() : this.#source.scrollIntoView({ block: "start" });
    });
    this.follow(source);
  }

  /** From now on the headline is that of another part of the page. */
  follow(source) {
    this.#observer.disconnect();
    this.#inSight.clear();
    this.#source = source;
    for (const part of [...this.#root.querySelectorAll(".mb-form"), source]) {
      this.#observer.observe(part);
    }
  }

  update(edited, isStale) {
    this.#edited = edited;
    const said = this.#root.querySelector(".mb-wanting") ?? this.#source.querySelector(".mb-answer");
    this.#strip.textContent = said?.textContent ?? "";
    this.#strip.classList.toggle("mb-stale", isStale);
    this.#decide();
  }

  #decide() {
    const { activeElement } = document;
    const isEditing = [...this.#inSight].some(([part, isSeen]) => isSeen && part !== this.#source);
    const wanted = this.#edited && isEditing && !this.#inSight.get(this.#source);
    const appears = this.#strip.hidden && wanted;
    this.#strip.hidden = !wanted;
    if (appears && activeElement?.form) {
      // Where the strip now stands there may be the field that is being filled.
      activeElement.scrollIntoView({ block: "nearest" });
    }
  }
}
