// The page's side of the worker: starts it, watches over it, starts it again.
import { proxy, wrap } from "comlink";
import { BUNDLE, readManifest } from "./manifest.js";
import { openWorker } from "./open-worker.js";

// How long the worker may be silent, in milliseconds, before it counts as stuck.
const PATIENCE = { start: 30_000, answer: 10_000 };

/** A WebAssembly module with what Pyodide's needs most: bulk memory and sign extension. */
const NEEDED = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 17, 1, 15, 0, 65, 0, 65, 0, 65, 0, 252,
  11, 0, 65, 0, 192, 26, 11,
]);

/** Whether this browser can run Pyodide, found out before three megabytes are fetched. */
export function isSupported() {
  return (
    typeof Worker === "function" &&
    typeof BigInt64Array === "function" &&
    typeof WebAssembly === "object" &&
    typeof WebAssembly.compileStreaming === "function" &&
    WebAssembly.validate(NEEDED)
  );
}

/**
 * Python in a worker. Fires "progress" (detail: {step, done, total}), "ready", the name of each function that has
 * replied, and "failed" (detail: "failed" not started, "slow" silent for too long, "crashed" while answering).
 */
export class PythonEngine extends EventTarget {
  state = "idle";
  #attempt;
  #launched;
  #remote;
  #gone;
  #leave;
  #alarm;
  #open = 0;
  #told;

  /** Starts, or starts again; `fresh` passes by the browser's cache, which may hold what failed. */
  start({ fresh = false } = {}) {
    this.#stop();
    this.state = "starting";
    const attempt = Symbol("attempt");
    this.#attempt = attempt;
    const isCurrent = () => attempt === this.#attempt;
    this.#gone = new Promise((resolve) => {
      this.#leave = resolve;
    });
    this.#wait("start");
    const report = (detail) => {
      // Reports have a channel of their own: one may still be under way when the start has ended or failed.
      if (isCurrent() && this.state === "starting") {
        this.#wait("start");
        this.#tell("progress", detail);
      }
    };
    readManifest(fresh)
      .then((manifest) => isCurrent() && this.#launch(manifest, fresh, report))
      .then(
        () => isCurrent() && this.#ready(),
        (reason) => isCurrent() && this.#fail("failed", reason),
      );
  }

  /** Resolves when Python has started. */
  #launch(manifest, fresh, report) {
    this.#launched = openWorker({ bundle: BUNDLE.href, ...manifest, fresh }, { isOwn: fresh });
    this.#launched.worker.addEventListener("error", () => this.#fail("failed"));
    this.#remote = wrap(this.#launched.port);
    return this.#remote.started(proxy(report));
  }

  /**
   * The reply of a function of `calculators.web` to a request, which may be JSON already, or undefined where the worker broke
   * down, which "failed" tells of.
   */
  async ask(name, request) {
    if (this.state !== "ready") {
      // It broke down between two questions of one piece of work.
      return undefined;
    }
    const launched = this.#launched;
    this.#open += 1;
    this.#wait("answer");
    const json = typeof request === "string" ? request : JSON.stringify(request);
    try {
      const reply = await Promise.race([this.#remote.ask(name, json), this.#gone]);
      if (launched !== this.#launched) {
        return undefined;
      }
      this.#open -= 1;
      this.#open > 0 ? this.#wait("answer") : clearTimeout(this.#alarm);
      this.dispatchEvent(new Event(name));
      return JSON.parse(reply);
    } catch (reason) {
      if (launched === this.#launched) {
        this.#fail("crashed", reason);
      }
      return undefined;
    }
  }

  /** The rows of an XLSX workbook's first sheet as text, or undefined where that did not work. */
  async readWorkbook(file) {
    return this.#remote?.readWorkbook(file).catch(() => undefined);
  }

  /** The bytes of an XLSX workbook of these rows of text, or undefined where that did not work. */
  async workbook(rows) {
    return this.#remote?.workbook(rows).catch(() => undefined);
  }

  /** Fires the last event once more, for those who came after it. */
  tellAgain() {
    if (this.#told) {
      this.#tell(...this.#told);
    }
  }

  #tell(type, detail) {
    this.#told = [type, detail];
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #ready() {
    clearTimeout(this.#alarm);
    this.state = "ready";
    this.#tell("ready");
  }

  #wait(kind) {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#fail(kind === "start" ? "slow" : "crashed"), PATIENCE[kind]);
  }

  #fail(detail, reason) {
    // biome-ignore lint/suspicious/noConsole: the page tells the reader what to do, the console tells the cause
    console.warn("Python in the browser:", detail, reason ?? "");
    this.#stop();
    this.state = "failed";
    this.#tell("failed", detail);
  }

  #stop() {
    clearTimeout(this.#alarm);
    this.#launched?.end();
    this.#leave?.();
    this.#attempt = undefined;
    this.#launched = undefined;
    this.#open = 0;
  }
}
