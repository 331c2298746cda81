// Pyodide's script without what serves others: screens, sound, disks and libraries that nobody here loads.
import { minify } from "terser";

// How the script hands an export of the WebAssembly on, whether or not anybody takes it.
const EXPORT = /var [\w$]+=(?:Module\["[^"]+"\]=)?wasmExports\["([^"]+)"\];/g;
// What else it offers to others: its own functions, and where Python's objects lie.
const OFFER = /Module\["([\w$]+)"\]=\1;/g;
const PLACE = /var ([\w$]+)=Module\["\1"\]=\d+;/g;
const PROPERTY = /(?<=\.|\[")[\w$]+/g;
// The kinds of a function's arguments, for WebAssembly that is handed its address.
const KINDS = /_?([\w$]+)\.sig="\w+";/g;
const IMPORTS = /(var wasmImports=\{)([^}]*)(\};)/g;
// SDL's sound, which would keep all of SDL.
const SOUND = /registerPostMainLoop\(\(\)=>SDL\.[^;]*;/g;
// The site's rules allow none, and beside one every name of the script must be kept for it.
const EVAL = /(?<![\w$.])eval\(/g;
// Memory for two threads to sleep over, which Chromium reports: it reads all of the script once more to say where.
// Without, Pyodide takes the way of browsers that have none.
const SHARED = /new Int32Array\(new WebAssembly\.Memory\(\{shared:!0[^)]*\)\.buffer\)/g;

// How a snapshot gets into memory: whole. Ours leaves out what is there anyway and is put in by snapshot-packing.js.
const COPIED = /Module\.HEAP8\.set\(\w+\)(?=,\w+\};function)/g;
// Lines of Python that each start would have parsed and compiled, by means that are written in Python, only to name what a
// call hands out as well.
const CALLED = [
  ['API._pyodide._base.eval_code("{}")', "API._pyodide._base.builtins.dict()"],
  ['API.runPythonInternal("import importlib; importlib")', 'API._pyodide._base.builtins.__import__("importlib")'],
  ...["__main__", "builtins"].map((name) => [
    `API.runPythonInternal("import ${name}; ${name}.__dict__")`,
    `API.importlib.import_module("${name}").__dict__`,
  ]),
];

/**
 * The script with what `imports` name, the imports of its WebAssembly, and with what is said in it or in `starter`, which
 * loads it. Throws where the script is written in another way than these lines expect.
 */
export function pruned(script, imports, starter) {
  let text = script;
  const take = (pattern, replacement) => {
    if (pattern instanceof RegExp ? text.search(pattern) < 0 : !text.includes(pattern)) {
      throw new Error(`Nothing looks like ${pattern}: see whether trim-script.mjs fits this Pyodide.`);
    }
    text = text.replaceAll(pattern, replacement);
  };
  take(SOUND, "");
  take(EVAL, "(0,eval)(");
  take(SHARED, "null");
  for (const [line, call] of CALLED) {
    take(line, call);
  }
  take(COPIED, "API.config._putInto(Module.HEAPU8)");
  take(KINDS, (line, name) => (isSaid(imports, name) ? line : ""));
  take(IMPORTS, (_all, head, entries, end) => {
    const wanted = entries.split(",").filter((entry) => imports.has(entry.split(":")[0]));
    return head + wanted.join() + end;
  });
  const rest = `${[PLACE, OFFER, EXPORT].reduce((left, pattern) => left.replaceAll(pattern, ""), text)} ${starter}`;
  const asked = new Set(rest.match(PROPERTY));
  take(OFFER, (line, name) => (asked.has(name) ? line : ""));
  const words = wordsOf(rest);
  take(PLACE, (line, name) => (words.has(name) ? line : ""));
  take(EXPORT, (line, name) => (isSaid(words, name) ? line : ""));
  return text;
}

/** The same script without the functions that nothing in it calls, in short names. */
export async function shortened(script) {
  const { code } = await minify(script, { compress: { passes: 3, pure_getters: true }, ecma: 2020 });
  return code;
}

/** Every word that is written in a text. */
export const wordsOf = (text) => new Set(text.match(/[\w$]+/g));

/** Whether a name is among the words, as it is or with the underscore that C's names have in the script. */
export const isSaid = (words, name) => words.has(name) || words.has(`_${name}`);
