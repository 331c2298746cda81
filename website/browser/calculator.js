// One calculator on a page: reads its form, asks Python, puts the answer in place.
import { readEntries } from "./entries.js";
import { clearErrors, focusFirstError, showErrors } from "./fields.js";
import { carryToOtherLanguages, fillFromAddress, Mirror } from "./fragment.js";
import { fillLocalLists } from "./lists.js";
import { watchRows } from "./rows.js";
import { Status } from "./status.js";
import { setHtml } from "./trusted.js";

// Milliseconds without a keystroke before a half-typed figure is called wrong, and before a result is read aloud.
const PAUSE = 700;

/** New HTML, with the parts that the reader had opened or closed left so. */
function replaceKeepingOpen(element, html) {
  const parts = () => [...element.querySelectorAll("details")];
  const were = parts().map(({ open }) => open);
  setHtml(element, html);
  parts().forEach((part, index) => {
    part.open = were[index] ?? part.open;
  });
}

export class Calculator {
  #form;
  #engine;
  #status;
  #mirror;
  #result;
  #announcer;
  #lang;
  #edited = false;
  #asking = false;
  #asksAgain = false;
  #settled = false;
  #wantsFocus = false;
  #timer;

  constructor(form, engine) {
    const near = (selector) => form.parentElement.querySelector(selector);
    this.#form = form;
    this.#engine = engine;
    this.#lang = form.closest("[lang]").lang;
    this.#result = near(".mb-result");
    this.#announcer = near(".mb-announce");
    this.#status = new Status(near(".mb-status"), engine, this.#lang);
    this.#mirror = new Mirror(form);

    form.addEventListener("input", () => this.#edit(false));
    form.addEventListener("change", () => this.#edit(true));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#wantsFocus = true;
      this.#edit(true);
    });
    watchRows(form, () => this.#edit(true));
    addEventListener("hashchange", () => this.#readAddress());
    engine.addEventListener("ready", () => this.#ask());
    this.#readAddress();
  }

  unsupported() {
    this.#status.unsupported();
  }

  #readAddress() {
    const found = fillFromAddress(this.#form);
    if (!found) {
      return;
    }
    if (found !== "whole") {
      this.#status.notice(found === "old" ? "linkOld" : "linkBroken");
    }
    carryToOtherLanguages();
    this.#edited = true;
    this.#settled = true;
    this.#ask();
  }

  /** `settled`: the reader has left the field or pressed Enter, so that mistakes may be named at once. */
  #edit(settled) {
    this.#edited = true;
    this.#settled = settled;
    this.#mirror.update();
    this.#ask();
  }

  /** One question at a time; of those that come up meanwhile only the last is asked. */
  async #ask() {
    if (this.#engine.state !== "ready") {
      this.#dim(this.#edited);
      return;
    }
    this.#asksAgain = this.#asking;
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    let reply;
    do {
      this.#asksAgain = false;
      reply = await this.#engine.answer({
        calculator: this.#form.dataset.calculator,
        lang: this.#lang.startsWith("zh") ? "zh" : "en",
        entries: readEntries(this.#form),
      });
      // A place without the chosen tier, area or disease: the choice is gone, so the question is another.
      this.#asksAgain ||= reply !== undefined && fillLocalLists(this.#form, reply.options);
    } while (this.#asksAgain && reply);
    this.#asking = false;
    // Before the first edit the question only warms Python up: the answer on the page stays.
    if (this.#edited) {
      reply ? this.#show(reply) : this.#dim(true);
    }
  }

  #show({ ok, html, errors, announce }) {
    clearTimeout(this.#timer);
    clearErrors(this.#form, errors);
    this.#dim(!ok);
    if (ok) {
      replaceKeepingOpen(this.#result, html);
    } else if (this.#settled) {
      showErrors(this.#form, errors);
    }
    if (this.#wantsFocus) {
      ok ? this.#result.scrollIntoView({ block: "nearest" }) : focusFirstError(this.#form);
      this.#wantsFocus = false;
    }
    this.#timer = setTimeout(() => {
      showErrors(this.#form, errors);
      this.#announcer.textContent = announce;
    }, PAUSE);
  }

  /** An answer that does not belong to what the form now says stays readable, but pale. */
  #dim(isStale) {
    this.#result.classList.toggle("mb-stale", isStale);
  }
}
