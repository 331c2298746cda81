// A table file as pieces of whole rows, so that one of any length needs no more memory than a short one.

// Bytes that are read at a time, and rows that are worked out at a time.
const BYTES = 1 << 16;
const ROWS = 1000;
const ZIP = [80, 75, 3, 4];
// What is valid UTF-8 is never taken for GB18030.
const ENCODINGS = ["utf-8", "gb18030"];

/** A file that cannot be read: `key` names what the page says of it, or `message` is Python's own. */
export class Unreadable extends Error {
  constructor(key, message) {
    super(message);
    this.key = key;
  }
}

/** `{rows, share}` again and again: rows as arrays of text, the head first, and how much of the file has been read. */
export async function* readPieces(file, engine, lang) {
  const start = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
  yield* ZIP.every((byte, index) => byte === start[index]) ? workbook(file, engine) : text(file, engine, lang);
}

async function* workbook(file, engine) {
  const rows = await engine.readWorkbook(file);
  if (!rows) {
    throw new Unreadable("broken");
  }
  for (let start = 0; start < rows.length; start += ROWS) {
    const end = Math.min(start + ROWS, rows.length);
    yield { rows: rows.slice(start, end), share: end / rows.length };
  }
}

async function* text(file, engine, lang) {
  const decoder = new TextDecoder(await encodingOf(file), { fatal: true });
  let rest = "";
  let separator = null;
  for await (const { bytes, end, isLast } of slices(file)) {
    const request = { text: rest + decoder.decode(bytes, { stream: !isLast }), last: isLast, separator, lang };
    const reply = await engine.ask("table", request);
    if (!reply || reply.error) {
      throw new Unreadable("stopped", reply?.error);
    }
    ({ rest, separator } = reply);
    yield { rows: reply.rows, share: end / file.size };
  }
}

async function encodingOf(file) {
  for (const name of ENCODINGS) {
    if (await isIn(name, file)) {
      return name;
    }
  }
  throw new Unreadable("noEncoding");
}

async function isIn(name, file) {
  const decoder = new TextDecoder(name, { fatal: true });
  for await (const { bytes, isLast } of slices(file)) {
    let piece;
    try {
      piece = decoder.decode(bytes, { stream: !isLast });
    } catch {
      return false;
    }
    if (piece.includes("\0")) {
      throw new Unreadable("notText");
    }
  }
  return true;
}

async function* slices(file) {
  for (let start = 0; start < file.size; start += BYTES) {
    const end = Math.min(start + BYTES, file.size);
    yield { bytes: await file.slice(start, end).arrayBuffer(), end, isLast: end === file.size };
  }
}
