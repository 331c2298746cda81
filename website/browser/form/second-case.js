// A second case beside the first: the same form once more, its own result, and the difference between both.

const REFERENCES = ["id", "for", "aria-describedby", "aria-labelledby"];

/** Ids are unique on a page, so those of the copy, and what refers to them, get a prefix. */
function rename(copy) {
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of REFERENCES.filter((each) => element.hasAttribute(each))) {
      element.setAttribute(name, element.getAttribute(name).replaceAll(/\S+/g, "b-$&"));
    }
  }
}

/** Says which case a form and a result belong to, or no longer says it. */
function label(parts, letter) {
  for (const part of parts) {
    const which = part.querySelector(".mb-which");
    which.hidden = !letter;
    which.textContent = letter ? which.dataset[letter] : "";
    if (part instanceof HTMLFormElement) {
      part.ariaLabel = letter ? which.textContent : null;
    }
  }
}

export class SecondCase {
  #root;
  #added;

  /** `root` is the `.mb-calculator`; the copy is made of its form as it is now. */
  constructor(root) {
    this.#root = root;
    const first = root.querySelector(".mb-form");
    const outcome = root.querySelector(".mb-outcome");
    this.form = first.cloneNode(true);
    rename(this.form);
    const [difference, result] = root.querySelector("template.mb-second").content.cloneNode(true).children;
    this.#added = [this.form, difference, result];
    first.after(this.form, difference);
    outcome.after(result);
    label([first, outcome], "a");
    label([this.form, result], "b");
    root.classList.add("mb-two");
    this.difference = difference.querySelector(".mb-difference-body");
    this.result = result.querySelector(".mb-result");
    this.stop = difference.querySelector(".mb-stop");
  }

  remove() {
    for (const part of this.#added) {
      part.remove();
    }
    label(this.#root.querySelectorAll(".mb-form, .mb-outcome"), undefined);
    this.#root.classList.remove("mb-two");
  }
}
