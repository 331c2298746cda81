// Takes out of Pyodide's script and WebAssembly what only packages compiled by others would call, none of which is ever
// loaded here: thousands of exports, each of which a start wraps and files, and the code that nothing else reaches.
// node trim.mjs <folder of pyodide> <folder to write to>
import { readFile, writeFile } from "node:fs/promises";
import binaryen from "binaryen";

const [home, target] = process.argv.slice(2);
// How the script hands an export on, whether or not anybody takes it.
const HANDED_ON = /var [\w$]+=(?:Module\["[^"]+"\]=)?wasmExports\["([^"]+)"\];/g;
// The least number of exports that a Pyodide has for others; where there are fewer, it is written in another way by now.
const FOR_OTHERS = 3000;
// What Pyodide is compiled with: other encodings are newer than some browsers that can run it.
const { BulkMemory, ExceptionHandling, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } =
  binaryen.Features;

const script = await readFile(`${home}/pyodide.asm.js`, "utf8");
const starter = await readFile(`${home}/pyodide.mjs`, "utf8");
const said = new Set(`${script.replaceAll(HANDED_ON, "")} ${starter}`.match(/[\w$]+/g));
const isCalled = (name) => said.has(name) || said.has(`_${name}`);

const module = binaryen.readBinary(await readFile(`${home}/pyodide.asm.wasm`));
module.setFeatures(
  BulkMemory | ExceptionHandling | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt,
);
const count = module.getNumExports();
const exports = Array.from({ length: count }, (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)).name);
const forOthers = exports.filter((name) => !isCalled(name));
if (forOthers.length < FOR_OTHERS) {
  throw new Error(
    `Only ${forOthers.length} of ${count} exports are for others: see whether trim.mjs fits this Pyodide.`,
  );
}
for (const name of forOthers) {
  module.removeExport(name);
}
module.runPasses(["remove-unused-module-elements"]);
await writeFile(`${target}/pyodide.asm.wasm`, module.emitBinary());
await writeFile(
  `${target}/pyodide.asm.js`,
  script.replaceAll(HANDED_ON, (line, name) => (isCalled(name) ? line : "")),
);
