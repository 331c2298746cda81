// Starts Pyodide from files that are here already: it asks for nothing by itself.
import { loadPyodide } from "pyodide";

const CALCULATORS = "/lib/calculators.zip";

/** Pyodide fetches two files under fixed names; for the time of `work` it is given ours. */
async function withFiles(answers, module, work) {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = async (url) => answers.get(String(url)) ?? fetch(url);
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
  try {
    return await work();
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/** The function `calculators.web.answer`, from text to text. The script of Pyodide must have been imported. */
export async function startPython({ base, lock, module, library, calculators }) {
  const libraryUrl = new URL("python.zip", base).href;
  const answers = new Map([
    [libraryUrl, new Response(library)],
    [new URL("pyodide.asm.wasm", base).href, new Response()],
  ]);
  const python = await withFiles(answers, module, () =>
    loadPyodide({
      indexURL: String(base),
      stdLibURL: libraryUrl,
      lockFileContents: lock,
      packageBaseUrl: String(base),
      env: { PYTHONPATH: CALCULATORS },
      fsInit: async (files) => files.writeFile(CALCULATORS, calculators),
    }),
  );
  return python.pyimport("calculators.web").answer;
}
