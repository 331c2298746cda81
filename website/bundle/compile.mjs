// Starts Pyodide with the calculators wheel and runs compile.py in it.
// node compile.mjs <folder of pyodide> <its library> <wheel> <folder of this file> <folder to write to>
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [home, library, wheel, here, target] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${home}/pyodide.mjs`));
// Node would show the minified line that threw, a megabyte, and cut off what Python said.
process.on("uncaughtException", ({ message }) => {
  process.stderr.write(`${message}\n`, () => process.exit(1));
});
const python = await loadPyodide({
  indexURL: home,
  stdLibURL: library,
  // A fixed seed keeps the order of sets, and so the bytecode, the same on every build.
  env: { PYTHONPATH: "/lib/calculators.zip:/lib/own", PYTHONHASHSEED: "0" },
  fsInit: async (files) => {
    files.writeFile("/lib/calculators.zip", await readFile(wheel));
    files.mkdirTree("/lib/own");
    files.writeFile("/lib/own/sitecustomize.py", await readFile(`${here}/record_compiled.py`));
    files.writeFile("/lib/own/exercise.py", await readFile(`${here}/exercise.py`));
    files.writeFile("/lib/own/hands_out.py", await readFile(`${here}/stand_ins/sitecustomize.py`));
  },
});
python.mountNodeFS("/target", target);
python.runPython("import exercise");
python.runPython(await readFile(`${here}/compile.py`, "utf8"));
