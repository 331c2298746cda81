// Starts Pyodide from files that are here already: it asks for nothing by itself.
import { loadPyodide } from "pyodide";
import { frontOf } from "./snapshot-packing.js";

const CALCULATORS = "/lib/calculators.zip";
// Pyodide throws, and catches, at every file that Python looks for in vain. To keep where that was, browsers would read its
// script once more, which takes as long as the first time.
Error.stackTraceLimit = 0;

/**
 * Pyodide fetches two files under fixed names; for the time of `work` it is given ours. Where the module cannot be
 * set up, for want of memory say, Pyodide would wait for ever; here that rejects. `onMemory` gets the memory while it is fresh.
 */
async function withFiles(answers, module, onMemory, work) {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = async (url) => answers.get(String(url)) ?? fetch(url);
  const refused = new Promise((_resolve, reject) => {
    WebAssembly.instantiateStreaming = async (_response, imports) => {
      const set = WebAssembly.instantiate(module, imports);
      set.catch(reject);
      const instance = await set;
      onMemory(imports.env.memory);
      return { module, instance };
    };
  });
  try {
    return await Promise.race([work(), refused]);
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/**
 * Pyodide as `python`, and the `front` of its memory before it ran. It is given its library or, where it has read it before it
 * was kept, none; `putInto` is what `unpacked` hands out.
 */
async function load({ base, lock, module }, { library, putInto, ...more }) {
  const libraryUrl = new URL("python.zip", base).href;
  const answers = new Map([
    [libraryUrl, new Response(library)],
    [new URL("pyodide.asm.wasm", base).href, new Response()],
  ]);
  let front;
  const keepFront = (memory) => {
    front = frontOf(memory);
  };
  const python = await withFiles(answers, module, keepFront, () =>
    loadPyodide({
      indexURL: String(base),
      stdLibURL: libraryUrl,
      lockFileContents: lock,
      packageBaseUrl: String(base),
      _putInto: (memory) => putInto(memory, front),
      ...more,
    }),
  );
  return { python, front };
}

/** Calls the functions of `calculators.web` by name, from text to text; what was looked up once is kept. */
function askerOf(python) {
  const web = python.pyimport("calculators.web");
  const functions = new Map();
  return (name, request) => {
    functions.set(name, functions.get(name) ?? web[name]);
    return functions.get(name)(request);
  };
}

/**
 * Starts Python; its script must have been imported. `files` has the `module`, and promises of the `library` and the
 * `calculators`, which may come while it starts. Returns `ask`, which calls the functions of `calculators.web`, and, where
 * `wantsSnapshot`, a `snapshot` of the memory with everything imported and an example worked out, and the memory's `front`
 * before all that.
 */
export async function startPython(files, { wantsSnapshot }) {
  const { python, front } = await load(files, { library: await files.library, _makeSnapshot: wantsSnapshot });
  python.FS.writeFile(CALCULATORS, await files.calculators);
  python.runPython(`import sys; sys.path.insert(0, "${CALCULATORS}"); import calculators.web`);
  if (!wantsSnapshot) {
    return { ask: askerOf(python) };
  }
  python.runPython("calculators.web.warm_up()");
  // Taken before JavaScript holds anything of Python's, which a later start could not hand back.
  const snapshot = python.makeMemorySnapshot();
  return { ask: askerOf(python), snapshot, front };
}

/** The same from what `unpacked` hands out, in a fraction of the time. Rejects where the snapshot does not fit. */
export async function restorePython(files, { snapshot, putInto }) {
  const { python } = await load(files, { putInto, _loadSnapshot: snapshot });
  const [library] = python.FS.readdir("/lib").filter((name) => name.endsWith(".zip"));
  python.FS.writeFile(`/lib/${library}`, await files.library);
  python.FS.writeFile(CALCULATORS, await files.calculators);
  return { ask: askerOf(python) };
}
