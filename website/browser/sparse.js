// Bytes of which many pages are empty, without those pages. First stand two numbers of four bytes: how many bytes there
// are, and how many stretches of full pages. For each stretch two more tell where it begins and how long it is; then
// come the stretches themselves.

const PAGE = 4096;
const HEAD = 2 * Uint32Array.BYTES_PER_ELEMENT;

/** What is left over at the end, less than a page, counts as full. */
const isEmpty = (page) =>
  page.length === PAGE && new Uint32Array(page.buffer, page.byteOffset, PAGE / 4).every((word) => word === 0);

/** The stretches of full pages. */
function stretchesOf(bytes) {
  const found = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += PAGE) {
    if (isEmpty(bytes.subarray(at, at + PAGE))) {
      found.push(bytes.subarray(from, at));
      from = at + PAGE;
    }
  }
  return [...found, bytes.subarray(from)].filter(({ length }) => length > 0);
}

/** The bytes without their empty pages. */
export function packed(bytes) {
  const stretches = stretchesOf(bytes);
  const places = stretches.flatMap(({ byteOffset, length }) => [byteOffset - bytes.byteOffset, length]);
  const told = new Uint32Array([bytes.length, stretches.length, ...places]);
  const all = new Uint8Array(told.byteLength + stretches.reduce((sum, { length }) => sum + length, 0));
  all.set(new Uint8Array(told.buffer));
  let at = told.byteLength;
  for (const stretch of stretches) {
    all.set(stretch, at);
    at += stretch.length;
  }
  return all;
}

/** The bytes that were packed into a buffer. Throws RangeError for what is not of this form. */
export function unpacked(buffer) {
  const [length, count] = new Uint32Array(buffer, 0, 2);
  const places = new Uint32Array(buffer, HEAD, 2 * count);
  const bytes = new Uint8Array(length);
  let at = HEAD + places.byteLength;
  for (let i = 0; i < places.length; i += 2) {
    bytes.set(new Uint8Array(buffer, at, places[i + 1]), places[i]);
    at += places[i + 1];
  }
  return bytes;
}
