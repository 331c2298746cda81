// Starts Pyodide with the calculators wheel and runs compile.py in it.
// node compile.mjs <folder of pyodide> <wheel> <compile.py> <folder to write to>
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [home, wheel, program, target] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${home}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: home,
  // A fixed seed keeps the order of sets, and so the bytecode, the same on every build.
  env: { PYTHONPATH: "/lib/calculators.zip", PYTHONHASHSEED: "0" },
  fsInit: async (files) => files.writeFile("/lib/calculators.zip", await readFile(wheel)),
});
python.mountNodeFS("/target", target);
python.runPython(await readFile(program, "utf8"));
