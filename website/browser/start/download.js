// Fetches the bundle's files, tells of every piece that arrives, and hands on only what the manifest vouches for.

/** What the server answered, or an error where it did not answer with the file. */
export async function requested(url, { fresh = false, signal } = {}) {
  const response = await fetch(url, { cache: fresh ? "reload" : "default", signal });
  if (!response.ok) {
    throw new Error(`${response.status} for ${url}`);
  }
  return response;
}

/** The form in which the file came over the wire: its length there, in bytes. */
export function wireLength(file, response) {
  return { br: file.brotli, gzip: file.gzip }[response.headers.get("content-encoding")] ?? file.bytes;
}

async function readAll(response, file, onProgress) {
  const bytes = new Uint8Array(file.bytes);
  const wire = wireLength(file, response);
  let length = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    if (length + value.length > file.bytes) {
      throw new Error(`${file.path} is longer than ${file.bytes} bytes`);
    }
    bytes.set(value, length);
    length += value.length;
    onProgress((length / file.bytes) * wire, wire);
  }
  if (length < file.bytes) {
    throw new Error(`${file.path} ended after ${length} of ${file.bytes} bytes`);
  }
  return bytes;
}

async function vouchFor(bytes, file) {
  // Browsers offer hashes on secure pages only; elsewhere the length must do.
  if (!globalThis.crypto?.subtle) {
    return;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== file.sha256) {
    throw new Error(`${file.path} is not the file that the manifest lists`);
  }
}

// Milliseconds between two reports: a reader sees no more, and each is a message to the page.
const REPORT_EVERY = 50;

/** Adds up the pieces of several files and calls `report(done, total)` in bytes on the wire. */
export function tally(files, report) {
  const done = new Map();
  const total = new Map(files.map((file) => [file, file.brotli ?? file.gzip]));
  // The first piece is told at once: what follows it may hang.
  let last = -REPORT_EVERY;
  const sum = (map) => [...map.values()].reduce((a, b) => a + b, 0);
  return (file) => (bytes, wire) => {
    done.set(file, bytes);
    total.set(file, wire);
    if (performance.now() - last > REPORT_EVERY) {
      last = performance.now();
      report(sum(done), sum(total));
    }
  };
}

/** The bytes of a file, complete and checked. `how`: `fresh` passes by the browser's cache, `signal` ends it. */
export async function fetchBytes(file, base, how, onProgress) {
  const response = await requested(new URL(file.path, base), how);
  const bytes = await readAll(response, file, onProgress);
  await vouchFor(bytes, file);
  return bytes;
}

/**
 * A WebAssembly module, compiled while it arrives. `mayKeep` is a promise of whether the browser may keep compiled code of it.
 * Two promises: `arrived` is kept when its last byte is here, `module` when its bytes were checked, too.
 */
export function fetchModule(file, base, how, onProgress, mayKeep) {
  const response = requested(new URL(file.path, base), how);
  // The copy is read for progress and hash.
  const arrived = response.then((whole) => readAll(whole.clone(), file, onProgress));
  const checked = arrived.then((bytes) => vouchFor(bytes, file));
  const compiled = Promise.all([response, mayKeep]).then(([whole, may]) =>
    compile(may ? whole : withoutAddress(whole)),
  );
  const module = Promise.all([compiled, checked]).then(([made]) => made);
  return { arrived, module };
}

/** The same response, no more from anywhere: browsers keep compiled code by the address. */
const withoutAddress = ({ body, headers }) => new Response(body, { headers });

async function compile(response) {
  if (response.headers.get("content-type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  // A host that does not know the type: browsers refuse to compile such a stream.
  return WebAssembly.compile(await response.arrayBuffer());
}
