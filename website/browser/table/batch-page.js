// Many people at once: a table in, the same rows with their answers out, a piece at a time.

import { save } from "../answer/save-file.js";
import { clearErrors, showErrors } from "../form/field-errors.js";
import { StartStatus } from "../start/start-status.js";
import { readPieces, Unreadable } from "./read-table.js";

// Rows that are shown before the start, and rows about which something is said after the end.
const SHOWN = 5;
const TOLD = 50;
const TYPES = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
// Spreadsheets in China read UTF-8 as GBK without it.
const MARK = "\ufeff";

export class BatchPage {
  #root;
  #engine;
  #lang;
  #form;
  #status;
  /** Each column's field, once the reader has changed one; until then the headings tell. */
  #columns = null;
  #job = 0;
  #made;

  constructor(root, engine) {
    this.#root = root;
    this.#engine = engine;
    this.#lang = root.lang.startsWith("zh") ? "zh" : "en";
    this.#form = this.#find(".mb-form");
    this.#status = new StartStatus(this.#find(".mb-status"), engine);
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("change", ({ target }) => this.#edit(target));
    this.#find(".mb-start").addEventListener("click", () => this.#run());
    this.#find(".mb-cancel").addEventListener("click", () => this.#cancel());
    this.#find(".mb-save").addEventListener("click", () => save(this.#made.blob, this.#made.name));
    this.#acceptDrops(this.#find(".mb-drop"));
    this.#askWhatBelongs();
    this.#preview();
  }

  unsupported() {
    this.#status.unsupported();
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }

  get #file() {
    return this.#form.elements.file.files[0];
  }

  get #request() {
    const { calculator, file, ...options } = Object.fromEntries(new FormData(this.#form));
    const filled = Object.entries(options).filter(([, value]) => value !== "");
    return { calculator, lang: this.#lang, options: filled, columns: this.#columns };
  }

  #edit(control) {
    if (control.name === "calculator") {
      this.#askWhatBelongs();
    }
    if (control.name === "calculator" || control.name === "file") {
      this.#columns = null;
    }
    this.#preview();
  }

  /** The questions of the chosen calculator that may be answered for all rows. */
  #askWhatBelongs() {
    const wanted = this.#form.elements.calculator.value;
    this.#form.querySelector(".mb-more")?.remove();
    const template = this.#form.querySelector(`template[data-calculator="${wanted}"]`);
    template.before(template.content.cloneNode(true));
  }

  #acceptDrops(zone) {
    const mark = (isOver) => zone.classList.toggle("mb-over", isOver);
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      mark(true);
    });
    zone.addEventListener("dragleave", () => mark(false));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      mark(false);
      const { file } = this.#form.elements;
      file.files = event.dataTransfer.files;
      this.#edit(file);
    });
  }

  /** Does a piece of work, of which there is only one at a time; a newer one lets `isCurrent` become false. */
  async #work(work) {
    this.#job += 1;
    const job = this.#job;
    const isCurrent = () => job === this.#job;
    try {
      await this.#ready();
      await work(isCurrent);
    } catch (reason) {
      if (!(reason instanceof Unreadable)) {
        throw reason;
      }
      if (isCurrent()) {
        this.#show({});
        showErrors(this.#form, { file: reason.message || this.#root.dataset[reason.key] });
      }
    }
  }

  async #ready() {
    if (this.#engine.state !== "ready") {
      await new Promise((resolve) => this.#engine.addEventListener("ready", resolve, { once: true }));
    }
  }

  async #ask(request) {
    const reply = await this.#engine.ask("batch", request);
    if (!reply) {
      throw new Unreadable("stopped");
    }
    return reply;
  }

  #preview() {
    if (!this.#file) {
      return undefined;
    }
    return this.#work(async (isCurrent) => {
      const { value } = await readPieces(this.#file, this.#engine, this.#lang).next();
      const [head, ...rows] = value?.rows ?? [];
      if (!head?.some((cell) => cell.trim())) {
        throw new Unreadable("empty");
      }
      const first = rows.slice(0, SHOWN);
      const reply = await this.#ask({ ...this.#request, head, rows: first });
      if (isCurrent()) {
        this.#showTable(head, first, reply);
        this.#show({ preview: true });
        this.#showErrors(reply);
      }
    });
  }

  #showErrors({ errors = {} }) {
    clearErrors(this.#form, errors);
    showErrors(this.#form, errors);
    this.#find(".mb-start").disabled = Object.keys(errors).length > 0;
  }

  #showTable(head, rows, { columns, head: added = [], rows: answers = [] }) {
    const taken = columns ?? this.#columns ?? head.map(() => null);
    const row = (cells) => {
      const made = document.createElement("tr");
      made.append(...cells);
      return made;
    };
    const cell = (kind, content) => {
      const made = document.createElement(kind);
      made.append(content);
      return made;
    };
    const addition = (kind) => (text) => Object.assign(cell(kind, text), { className: "mb-added" });
    const headings = head.map((text) => cell("th", text));
    const choices = head.map((heading, number) => cell("td", this.#choice(heading, taken, number)));
    this.#find(".mb-sheet thead").replaceChildren(
      row([...headings, ...added.map(addition("th"))]),
      row([...choices, ...added.map(() => addition("td")(""))]),
    );
    const filled = rows.map((cells, number) => {
      const own = head.map((_heading, column) => cell("td", cells[column] ?? ""));
      return row([...own, ...(answers[number] ?? []).map(addition("td"))]);
    });
    this.#find(".mb-sheet tbody").replaceChildren(...filled);
  }

  /** What a column is taken for, to be changed. */
  #choice(heading, taken, number) {
    const select = document.createElement("select");
    select.ariaLabel = heading;
    const named = [...this.#form.querySelectorAll(".mb-for-all [data-field]")].map(({ dataset, children }) => [
      dataset.field,
      children[0].textContent,
    ]);
    select.append(new Option(this.#root.dataset.unused, ""), ...named.map(([name, label]) => new Option(label, name)));
    select.value = taken[number] ?? "";
    select.addEventListener("change", async () => {
      this.#columns = taken.map((name, column) => (column === number ? select.value || null : name));
      await this.#preview();
      // The table was made anew; the reader goes on where they were.
      this.#root.querySelectorAll(".mb-sheet select")[number]?.focus();
    });
    return select;
  }

  #run() {
    return this.#work(async (isCurrent) => {
      const { checked } = this.#find('[name="format"][value="xlsx"]');
      const result = new Outcome(checked ? "xlsx" : "csv");
      // Read now: what is disabled while it runs is no part of the form.
      const request = this.#request;
      this.#show({ running: true });
      this.#tell(result, 0);
      this.#find(".mb-cancel").focus();
      for await (const { rows, share } of readPieces(this.#file, this.#engine, this.#lang)) {
        const isGoingOn = isCurrent() && (await this.#add(request, result, rows)) && isCurrent();
        if (!isGoingOn) {
          return;
        }
        this.#tell(result, share);
      }
      const blob = await result.finish(this.#engine);
      if (isCurrent()) {
        this.#finish(result, blob);
      }
    });
  }

  /** Works out a piece; returns whether that went well. */
  async #add(request, result, rows) {
    const body = result.head ? rows : rows.slice(1);
    const head = result.head ?? rows[0];
    const reply = await this.#ask({ ...request, head, rows: body, csv: result.format === "csv" });
    if (reply.errors) {
      this.#show({ preview: true });
      this.#showErrors(reply);
      return false;
    }
    if (!result.head) {
      const { csv } = await this.#engine.ask("table_text", { rows: [[...head, ...reply.head]] });
      result.begin(head, reply.head, csv);
    }
    result.add(body, reply);
    return true;
  }

  #cancel() {
    this.#job += 1;
    this.#show({ preview: true });
    this.#announce(this.#root.dataset.cancelled);
    this.#find(".mb-start").focus();
  }

  #tell({ count }, share) {
    this.#find("progress").value = share;
    this.#find("#mb-running-said").textContent = this.#root.dataset.running.replace("{rows}", this.#number(count));
  }

  #finish(result, blob) {
    const { done, fault, more, suffix } = this.#root.dataset;
    const words = { ...result.tally, seconds: result.seconds };
    const tally = done.replaceAll(/\{(\w+)\}/g, (_all, key) => this.#number(words[key]));
    this.#made = { blob, name: `${this.#file.name.replace(/\.\w+$/, "")}-${suffix}.${result.format}` };
    this.#find(".mb-tally").textContent = tally;
    const lines = result.said.map(([row, message]) =>
      fault.replace("{row}", this.#number(row)).replace("{message}", message),
    );
    if (result.unsaid > 0) {
      lines.push(more.replace("{count}", this.#number(result.unsaid)));
    }
    this.#find(".mb-faults").replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })),
    );
    this.#show({ preview: true, outcome: true });
    this.#announce(tally);
    this.#find("#mb-outcome-title").focus();
  }

  #number(value) {
    return new Intl.NumberFormat(this.#root.lang, { maximumFractionDigits: 1 }).format(value);
  }

  #announce(words) {
    this.#find(".mb-announce").textContent = words;
  }

  #show({ preview = false, running = false, outcome = false }) {
    clearErrors(this.#form);
    this.#find(".mb-preview").hidden = !preview;
    this.#find(".mb-running").hidden = !running;
    this.#find(".mb-result").hidden = !outcome;
    for (const control of this.#form.elements) {
      control.disabled = running;
    }
  }
}

/** What has been worked out so far. */
class Outcome {
  head;
  count = 0;
  tally = { known: 0, unknown: 0, wrong: 0 };
  said = [];
  unsaid = 0;
  #began = performance.now();
  #parts = [];

  constructor(format) {
    this.format = format;
  }

  get seconds() {
    return (performance.now() - this.#began) / 1000;
  }

  begin(head, added, csv) {
    this.head = head;
    this.#parts.push(this.format === "csv" ? new Blob([MARK, csv]) : [...head, ...added]);
  }

  add(rows, reply) {
    reply.rows.forEach((answer, number) => {
      const message = answer.at(-1);
      if (message && this.said.length < TOLD) {
        // As spreadsheets count, the head being row 1.
        this.said.push([this.count + number + 2, message]);
      } else if (message) {
        this.unsaid += 1;
      }
    });
    this.count += rows.length;
    for (const key of Object.keys(this.tally)) {
      this.tally[key] += reply[key];
    }
    if (this.format === "csv") {
      // The browser may keep what is finished on disk.
      this.#parts.push(new Blob([reply.csv]));
    } else {
      const { length } = this.head;
      this.#parts.push(
        ...rows.map((cells, number) => [
          ...Array.from({ length }, (_none, column) => cells[column] ?? ""),
          ...reply.rows[number],
        ]),
      );
    }
  }

  async finish(engine) {
    const parts = this.format === "csv" ? this.#parts : [await engine.workbook(this.#parts)];
    if (!parts[0]) {
      throw new Unreadable("stopped");
    }
    return new Blob(parts, { type: TYPES[this.format] });
  }
}
