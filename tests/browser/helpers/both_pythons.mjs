// Runs both_pythons.py in Pyodide, from the built bundle: node both_pythons.mjs <pyodide> <bundle> <both_pythons.py>, cases on standard input.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [home, bundle, program] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${home}/pyodide.mjs`));
const { lock, files } = JSON.parse(await readFile(`${bundle}/manifest.json`, "utf8"));
const calculators = await readFile(`${bundle}/${files.calculators.path}`);
const python = await loadPyodide({
  indexURL: home,
  stdLibURL: `${bundle}/${files.python.path}`,
  lockFileContents: lock,
  packageBaseUrl: bundle,
  env: { PYTHONPATH: "/lib/calculators.zip" },
  fsInit: async (fs) => fs.writeFile("/lib/calculators.zip", calculators),
});
python.runPython(await readFile(program, "utf8"));
process.stdout.write(python.globals.get("answer_all")(await text(process.stdin)));
