// Runs _data_in_pyodide.py in Pyodide with the bundle of a built site, and prints what it found as JSON.
// node data.mjs <folder of pyodide> <folder of the bundle> <_data_in_pyodide.py> <input as JSON>
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [home, bundle, program, input] = process.argv.slice(2);
const { files } = JSON.parse(await readFile(`${bundle}/manifest.json`, "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${home}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: home,
  stdLibURL: `${bundle}/${files.python.path}`,
  env: { PYTHONPATH: "/lib/calculators.zip:/lib/own", GIVEN: input },
  fsInit: async (system) => {
    system.writeFile("/lib/calculators.zip", await readFile(`${bundle}/${files.calculators.path}`));
    system.mkdirTree("/lib/own/website/bench");
    system.writeFile("/lib/own/website/bench/_timing.py", await readFile(new URL("_timing.py", import.meta.url)));
  },
});
process.stdout.write(python.runPython(await readFile(program, "utf8")));
