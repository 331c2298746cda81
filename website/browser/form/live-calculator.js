// One calculator on a page: reads its form, asks Python, puts the answer in place.

import { AnswerStrip } from "../answer/answer-strip.js";
import { LazyCharts } from "../answer/lazy-charts.js";
import { RememberedInputs } from "../answer/remember-inputs.js";
import { offerToTake } from "../answer/take-along.js";
import { StartStatus } from "../start/start-status.js";
import { carryToOtherLanguages, Mirror, readAddress } from "./address-fragment.js";
import { CaseView, replaceKeepingOpen } from "./case-view.js";
import { writeEntries } from "./form-entries.js";
import { Guesses } from "./next-keys.js";
import { SecondCase } from "./second-case.js";

// Milliseconds without a keystroke before a half-typed figure is called wrong, and before a result is read aloud.
const PAUSE = 700;

// Milliseconds: a page in the background has no frames.
const FRAME_AT_MOST = 50;

/** Resolves when what was just changed is on the screen. */
const afterFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME_AT_MOST);
  });

export class LiveCalculator {
  #root;
  #name;
  #engine;
  #guesses;
  #status;
  #mirror;
  #remembered;
  #strip;
  #charts;
  #announcer;
  #compare;
  #lang;
  #first;
  #second;
  #other;
  #edited = false;
  #asking = false;
  #asksAgain = false;
  #settled = false;
  #wantsFocus;
  #timer;
  #edit = (settled, wantsFocus) => this.#change(settled, wantsFocus);

  constructor(form, engine) {
    this.#root = form.closest(".mb-calculator");
    const near = (selector) => this.#root.querySelector(selector);
    this.#name = form.dataset.calculator;
    this.#engine = engine;
    this.#guesses = new Guesses(engine);
    this.#lang = this.#root.lang;
    this.#first = new CaseView(form, near(".mb-result"), this.#edit);
    this.#announcer = near(".mb-announce");
    this.#compare = near(".mb-compare");
    this.#status = new StartStatus(near(".mb-status"), engine);
    this.#mirror = new Mirror(() => this.#forms);
    this.#strip = new AnswerStrip(near(".mb-strip"), this.#root, this.#first.result);
    this.#charts = new LazyCharts(this.#root);
    this.#remembered = new RememberedInputs(near(".mb-take"), this.#name, this.#mirror);
    offerToTake(near(".mb-take"), this, engine);
    this.#compare.parentElement.hidden = false;
    this.#compare.addEventListener("click", () => {
      this.#openSecond(this.#first.entries);
      this.#change(true);
      this.#second.form.querySelector("input, select").focus();
    });

    addEventListener("hashchange", () => this.#readAddress());
    engine.addEventListener("ready", () => this.#ask());
    this.#remembered.restore();
    this.#readAddress();
  }

  unsupported() {
    this.#status.unsupported();
  }

  /** What Python is asked: which calculator, in which language, and what stands in the form or in both forms. */
  get request() {
    return {
      calculator: this.#name,
      lang: this.#lang.startsWith("zh") ? "zh" : "en",
      entries: this.#first.entries,
      ...(this.#other && { other: this.#other.entries }),
    };
  }

  /** The address that leads back to what the form says now. */
  get address() {
    this.#mirror.flush();
    return location.href;
  }

  /** What is asked, as JSON, if the reader, who is typing a number, presses another key. */
  get #likely() {
    const { request } = this;
    return [
      ...this.#first.likely.map((entries) => ({ ...request, entries })),
      ...(this.#other?.likely ?? []).map((other) => ({ ...request, other })),
    ].map((likely) => JSON.stringify(likely));
  }

  get #forms() {
    return this.#views.map(({ form }) => form);
  }

  get #views() {
    return this.#other ? [this.#first, this.#other] : [this.#first];
  }

  #readAddress() {
    const found = readAddress(this.#first.form);
    if (!found) {
      return;
    }
    let complete = writeEntries(this.#first.form, found.first);
    if (found.second) {
      complete = this.#openSecond(found.second) && complete;
    } else {
      this.#closeSecond();
    }
    if (found.isOld || !complete) {
      this.#status.notice(found.isOld ? "linkOld" : "linkBroken");
    }
    carryToOtherLanguages();
    this.#edited = true;
    this.#settled = true;
    this.#ask();
  }

  /** Sets a second case with these entries beside the first; returns whether every entry found its place. */
  #openSecond(entries) {
    if (!this.#second) {
      this.#second = new SecondCase(this.#root);
      this.#other = new CaseView(this.#second.form, this.#second.result, this.#edit);
      this.#strip.follow(this.#second.difference);
      this.#second.stop.addEventListener("click", () => {
        this.#closeSecond();
        this.#compare.focus();
        this.#change(true);
      });
    }
    const complete = writeEntries(this.#second.form, entries);
    this.#compare.hidden = true;
    return complete;
  }

  #closeSecond() {
    this.#second?.remove();
    this.#second = undefined;
    this.#other = undefined;
    this.#compare.hidden = false;
    this.#strip.follow(this.#first.result);
  }

  /** `settled`: the reader has left the field or pressed Enter, so that mistakes may be named at once. */
  #change(settled, wantsFocus) {
    this.#edited = true;
    this.#settled = settled;
    this.#wantsFocus ??= wantsFocus;
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
      reply = await this.#reply(JSON.stringify(this.request));
    } while (this.#asksAgain && reply);
    this.#asking = false;
    // Before the first edit the question only warms Python up: the answer on the page stays.
    if (this.#edited) {
      reply ? this.#show(reply) : this.#dim(true);
    }
    if (reply) {
      this.#guesses.make(this.#likely, () => !this.#asking && this.#engine.state === "ready");
    }
  }

  /** The reply to a request in JSON: its headline is there, and shown, long before the tables and the charts of the answer. */
  async #reply(request) {
    // Without a pause where it was guessed: what was typed and its figure come in one frame.
    const headline = this.#guesses.find(request) ?? (await this.#guesses.ask(request));
    // A place without the chosen tier, area or disease: the choice is gone, so the question is another.
    this.#asksAgain ||= headline !== undefined && this.#fillLists(headline);
    if (!headline || this.#asksAgain) {
      return headline;
    }
    if (this.#edited) {
      this.#first.showTop(headline);
      this.#other?.showTop(headline.other);
      this.#strip.update(true, !headline.ok);
      await afterFrame();
    }
    return this.#engine.ask("answer", request);
  }

  #fillLists(reply) {
    const isLost = this.#first.fill(reply);
    // A second case that was closed or opened meanwhile has no part in this reply, and another question follows.
    return (this.#other && reply.other ? this.#other.fill(reply.other) : false) || isLost;
  }

  #show(reply) {
    clearTimeout(this.#timer);
    this.#first.show(reply, this.#settled);
    if (this.#other && reply.other) {
      this.#other.show(reply.other, this.#settled);
      replaceKeepingOpen(this.#second.difference, reply.difference);
    }
    this.#charts.look();
    this.#dim(false);
    this.#wantsFocus?.focus(this.#wantsFocus === this.#first ? reply : reply.other);
    this.#wantsFocus = undefined;
    this.#timer = setTimeout(() => {
      for (const view of this.#views) {
        view.showErrors();
      }
      this.#announcer.textContent = reply.announce;
    }, PAUSE);
  }

  #dim(isStale) {
    if (this.#engine.state !== "ready") {
      for (const view of this.#views) {
        view.dim(isStale);
      }
    }
    this.#second?.difference.classList.toggle("mb-stale", isStale);
    this.#strip.update(this.#edited, isStale);
  }
}
