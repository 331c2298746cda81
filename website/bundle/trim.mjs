// Takes out of Pyodide's script and WebAssembly what only packages compiled by others would call, none of which is ever
// loaded here: thousands of exports, each of which a start wraps and files, and the code that nothing else reaches.
// node trim.mjs <folder of pyodide> <folder to write to>
import { readFile, writeFile } from "node:fs/promises";
import binaryen from "binaryen";
import { isSaid, pruned, shortened, wordsOf } from "./trim-script.mjs";

const [home, target] = process.argv.slice(2);
// The least number of exports that a Pyodide has for others; where there are fewer, it is written in another way by now.
const FOR_OTHERS = 3000;
// What Pyodide is compiled with: other encodings are newer than some browsers that can run it.
const { BulkMemory, ExceptionHandling, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } =
  binaryen.Features;

const module = binaryen.readBinary(await readFile(`${home}/pyodide.asm.wasm`));
module.setFeatures(
  BulkMemory | ExceptionHandling | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt,
);

/** Takes out the exports that no word of the script names, and the code behind them; returns how many. */
function removeUnsaid(words) {
  const exports = Array.from(
    { length: module.getNumExports() },
    (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)).name,
  );
  const forOthers = exports.filter((name) => !isSaid(words, name));
  for (const name of forOthers) {
    module.removeExport(name);
  }
  module.runPasses(["remove-unused-module-elements"]);
  return forOthers.length;
}

const script = await readFile(`${home}/pyodide.asm.js`, "utf8");
const starter = await readFile(`${home}/pyodide.mjs`, "utf8");
const importsOf = (wasm) => new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name));
const prune = () => pruned(script, importsOf(module.emitBinary()), starter);

const count = removeUnsaid(wordsOf(`${prune()} ${starter}`));
if (count < FOR_OTHERS) {
  throw new Error(`Only ${count} exports are for others: see whether trim.mjs fits this Pyodide.`);
}
// Less WebAssembly imports less, so that less of the script is left, which in turn calls less.
const trimmed = await shortened(prune());
removeUnsaid(wordsOf(`${trimmed} ${starter}`));
await writeFile(`${target}/pyodide.asm.js`, trimmed);
await writeFile(`${target}/pyodide.asm.wasm`, module.emitBinary());
