// The worker in which Python lives: downloads, checks, starts, answers.
import { expose, transfer } from "comlink";
import { fetchBytes, fetchModule, tally } from "./download.js";
import { restorePython, startPython } from "./pyodide.js";
import { canKeep, findSnapshot, keepSnapshot, readSnapshot, snapshotAddress } from "./snapshot.js";

// Milliseconds after the start: what the visitor wants to know first goes first.
const KEEP_LATER = 2000;
// Milliseconds after a start that failed: who asks meanwhile is told so.
const END_LATER = 500;

// What the page tells: where the bundle is and what is in it, and whether to pass by the browser's cache.
const { bundle, files, lock, fresh } = JSON.parse(self.name);
// How far the start is, and what tells the pages, which may come to ask for it late.
let last;
const listeners = new Set();

function report(detail) {
  last = detail;
  for (const tell of listeners) {
    tell(detail);
  }
}

async function start(parts, address, snapshot) {
  if (snapshot) {
    try {
      const restored = await restorePython(parts, snapshot);
      performance.mark("python-restored");
      return restored.ask;
    } catch {
      // An ordinary start follows, and a new snapshot replaces this one.
    }
  }
  const started = await startPython(parts, { wantsSnapshot: canKeep() });
  performance.mark("python-started");
  if (started.snapshot) {
    setTimeout(keepSnapshot, KEEP_LATER, address, started.snapshot, started.front);
  }
  return started.ask;
}

/** Fetches everything and starts Python; resolves with what asks it. Rejects with the reason. */
async function boot() {
  const base = new URL(bundle);
  let step = "downloading";
  const count = tally(Object.values(files), (done, total) => report({ step, done, total }));
  const bytes = (file) => fetchBytes(file, base, { fresh }, count(file));
  const script = bytes(files.script).then(() => import(new URL(files.script.path, base).href));
  const address = snapshotAddress(files, base);
  const found = fresh ? Promise.resolve() : findSnapshot(address);
  // A start without a snapshot runs much that no later one will: were its compiled code kept, each would compile that again.
  const wasm = fetchModule(files.wasm, base, { fresh }, count(files.wasm), found);
  // The line is for what Python needs to start; the rest comes while it does.
  const later = (file) => wasm.arrived.then(() => bytes(file));
  const calculators = later(files.calculators);
  const library = found.then((snapshot) => (snapshot ? later : bytes)(files.python));
  calculators.catch(() => {});
  library.catch(() => {});
  const [module, snapshot] = await Promise.all([wasm.module, found.then((kept) => kept && readSnapshot(kept)), script]);
  step = "starting";
  report({ step });
  return start({ base, lock, module, library, calculators }, address, snapshot);
}

const isShared = "onconnect" in self;
const booted = boot();
// The pages ask how it went, and may be too busy for it now.
booted.catch(() => {});

/** Ends a worker of several pages that could not start, so that the next page gets another; a page's own is ended by the page. */
function endSoon() {
  if (isShared) {
    setTimeout(close, END_LATER);
  }
}

const workbooks = () => import(new URL(import.meta.env.WORKBOOKS, import.meta.url).href);

const offered = {
  /** Resolves when Python has started. `listener` gets {step, done, total} in bytes meanwhile. Rejects with the reason. */
  async started(listener) {
    listeners.add(listener);
    if (last) {
      listener(last);
    }
    try {
      await booted;
    } catch (reason) {
      endSoon();
      throw reason;
    }
    listeners.delete(listener);
    last = undefined;
  },

  /** The reply of a function of `calculators.web` to a request, both JSON. */
  ask: async (name, request) => (await booted)(name, request),

  /** The rows of a workbook's first sheet. */
  readWorkbook: async (file) => (await workbooks()).read(file),

  /** The bytes of a workbook of these rows. */
  async workbook(rows) {
    const bytes = await (await workbooks()).write(rows);
    return transfer(bytes, [bytes.buffer]);
  },
};

if (isShared) {
  addEventListener("connect", ({ ports: [port] }) => expose(offered, port));
} else {
  expose(offered);
}
