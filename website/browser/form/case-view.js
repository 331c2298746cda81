// One case on the page: a form, its result, and how a reply is shown in them.

import { setHtml } from "../start/start-early.js";
import { bringOut, clearErrors, focusFirstError, showErrors } from "./field-errors.js";
import { readEntries, reveal } from "./form-entries.js";
import { nextEntries } from "./next-keys.js";
import { fillLocalLists } from "./place-lists.js";
import { watchRows } from "./visit-rows.js";

const shown = new WeakMap();

/**
 * New HTML, with the parts that the reader had opened or closed left so. What says the same stays as it is: leaving a
 * field asks once more, and what the reader is just pressing must not be replaced under the finger.
 */
export function replaceKeepingOpen(element, html) {
  if (shown.get(element) === html) {
    return;
  }
  shown.set(element, html);
  const parts = () => [...element.querySelectorAll("details")];
  const were = parts().map(({ open }) => open);
  setHtml(element, html);
  parts().forEach((part, index) => {
    part.open = were[index] ?? part.open;
  });
}

export class CaseView {
  #errors = {};

  /** `onEdit(settled, wantsFocus)`: the reader changed something; settled by leaving the field, by Enter or by the button. */
  constructor(form, result, onEdit) {
    this.form = form;
    this.result = result;
    form.addEventListener("input", () => onEdit(false));
    form.addEventListener("change", () => onEdit(true));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      onEdit(true, this);
    });
    watchRows(form, () => onEdit(true));
    result.addEventListener("click", ({ target }) => {
      const { own, allow, lead } = target.closest("[data-own], [data-allow], [data-lead]")?.dataset ?? {};
      if (own) {
        this.#lead(form.elements[own]);
      } else if (lead !== undefined) {
        this.showErrors();
        focusFirstError(form);
      } else if (allow !== undefined) {
        this.#consent(allow.split(" "));
        onEdit(true);
      }
    });
  }

  get entries() {
    return readEntries(this.form);
  }

  /** The entries after the next key, if the reader is typing a number here. */
  get likely() {
    return nextEntries(this.form, this.entries);
  }

  /** The lists that follow from the place; returns whether a choice was lost by it. */
  fill({ options }) {
    return fillLocalLists(this.form, options);
  }

  /** The headline of an answer whose tables and charts follow. */
  showTop({ known, html } = {}) {
    // Without :has(), which some browsers that can run Python do not know.
    const top = this.result.querySelector(".mb-top > .mb-answer")?.parentElement;
    if (known && top) {
      setHtml(top, html);
      this.result.setAttribute("aria-busy", "true");
      this.result.classList.replace("mb-stale", "mb-following");
    }
  }

  show({ ok, html, errors }, settled) {
    this.#errors = errors;
    clearErrors(this.form, errors);
    bringOut(this.form, errors);
    this.dim(false);
    replaceKeepingOpen(this.result, html);
    if (!ok && settled) {
      this.showErrors();
    }
  }

  showErrors() {
    showErrors(this.form, this.#errors);
  }

  /** To the answer, or back to what is wrong. */
  focus({ ok }) {
    ok ? this.result.scrollIntoView({ block: "nearest" }) : focusFirstError(this.form);
  }

  /** While Python is not there, an answer that does not belong to what the form now says stays readable, but pale. */
  dim(isStale) {
    this.result.classList.toggle("mb-stale", isStale);
    this.result.classList.remove("mb-following");
    this.result.removeAttribute("aria-busy");
  }

  /** Ticks the layers of figures on which an estimate may rest, and no others. */
  #consent(layers) {
    for (const box of this.form.querySelectorAll('input[name="allow"]')) {
      box.checked = layers.includes(box.value);
      if (box.checked) {
        reveal(box);
      }
    }
    // The button goes with the answer that it stands in; who works by keys goes on at the new one.
    this.result.tabIndex = -1;
    this.result.focus({ preventScroll: true });
  }

  /** To the field of a value that the answer lacks, which is marked until something is typed. */
  #lead(control) {
    const mark = control.labels[0].querySelector(".mb-missing");
    reveal(control);
    mark.hidden = false;
    control.addEventListener(
      "input",
      () => {
        mark.hidden = true;
      },
      { once: true },
    );
    control.focus();
  }
}
