// The worker in which Python lives: downloads, checks, starts, answers.
import { expose } from "comlink";
import { fetchBytes, fetchModule, tally } from "./download.js";
import { startPython } from "./python.js";

let answer;

expose({
  /** Fetches everything and starts Python. `report` gets {step, done, total} in bytes. Rejects with the reason. */
  async boot(address, { files, lock }, fresh, report) {
    const base = new URL(address);
    const count = tally(Object.values(files), (done, total) => report({ step: "downloading", done, total }));
    const bytes = (file) => fetchBytes(file, base, fresh, count(file));
    const script = bytes(files.script).then(() => import(new URL(files.script.path, base).href));
    const [module, library, calculators] = await Promise.all([
      fetchModule(files.wasm, base, fresh, count(files.wasm)),
      bytes(files.python),
      bytes(files.calculators),
      script,
    ]);
    report({ step: "starting" });
    answer = await startPython({ base, lock, module, library, calculators });
  },

  /** The reply of `calculators.web.answer` to a request, both JSON. */
  answer: (request) => answer(request),
});
