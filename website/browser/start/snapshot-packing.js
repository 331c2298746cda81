// A snapshot of Python's memory without the pages that every start has anyway: what WebAssembly brings along, and nothing.
//
// A snapshot has a head of Pyodide's, whose second number tells how long it is, and then the memory. Packed, three numbers of
// four bytes stand first: the bytes of the snapshot, those of its head, and how many stretches of memory follow. Two more for
// each tell where in memory it belongs and how long it is; then come the head and the stretches themselves.

const PAGE = 4096;
// What is looked at of fresh memory: more than WebAssembly brings along. Were that longer one day, more would be kept.
const FRONT = 4 << 20;
const EMPTY = new Uint32Array(PAGE / 4);

/** The front of a memory that was just set up and has not been used. */
export const frontOf = (memory) => new Uint8Array(memory.buffer.slice(0, FRONT));

const wordsAt = ({ buffer, byteOffset }, at) => new Uint32Array(buffer, byteOffset + at, PAGE / 4);

/** The stretches of pages that are other than in fresh memory, of which `front` is the front. */
function stretchesOf(memory, front) {
  const found = [];
  let from = 0;
  for (let at = 0; at < memory.length; at += PAGE) {
    const before = at < front.length ? wordsAt(front, at) : EMPTY;
    if (wordsAt(memory, at).every((word, i) => word === before[i])) {
      found.push(memory.subarray(from, at));
      from = at + PAGE;
    }
  }
  return [...found, memory.subarray(from)].filter(({ length }) => length > 0);
}

/** A snapshot (Uint8Array) packed, given the front of the memory as it was before. */
export function packed(snapshot, front) {
  const [, headLength] = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 2);
  const memory = snapshot.subarray(headLength);
  const stretches = stretchesOf(memory, front);
  const places = stretches.flatMap(({ byteOffset, length }) => [byteOffset - memory.byteOffset, length]);
  const told = new Uint32Array([snapshot.length, headLength, stretches.length, ...places]);
  const parts = [new Uint8Array(told.buffer), snapshot.subarray(0, headLength), ...stretches];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * What was packed into a buffer: `snapshot`, as long as it was, of which only the head is filled in, and `putInto(memory,
 * front)`, which makes a memory (Uint8Array) what the snapshot's was, given the front that it had when it was set up. Throws
 * RangeError for what is not of this form.
 */
export function unpacked(buffer) {
  const [length, headLength, count] = new Uint32Array(buffer, 0, 3);
  const places = new Uint32Array(buffer, 3 * Uint32Array.BYTES_PER_ELEMENT, 2 * count);
  const head = new Uint8Array(buffer, places.byteOffset + places.byteLength, headLength);
  const snapshot = new Uint8Array(length);
  snapshot.set(head);
  const putInto = (memory, front) => {
    memory.set(front);
    memory.fill(0, front.length);
    let at = head.byteOffset + headLength;
    for (let i = 0; i < places.length; i += 2) {
      memory.set(new Uint8Array(buffer, at, places[i + 1]), places[i]);
      at += places[i + 1];
    }
  };
  return { snapshot, putInto };
}
