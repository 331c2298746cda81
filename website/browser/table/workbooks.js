// XLSX, read and written in the worker; loaded when somebody asks for it.
import { readSheet } from "read-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";

// Spreadsheets show so many digits; what follows is the rest of a binary fraction.
const DIGITS = 15;
// More digits than a spreadsheet keeps, or a zero in front: an identity and not a figure.
const FIGURE = /^-?(?:0|[1-9]\d{0,10})(?:\.\d{1,4})?$/;

const asTyped = (cell) => {
  if (cell instanceof Date) {
    return cell.toISOString().replace(/T00:00:00.000Z$/, "");
  }
  return cell === null ? "" : String(cell);
};

/** The rows of the first sheet, each cell as people would type it. Rejects what is no workbook. */
export async function read(file) {
  const rows = await readSheet(file, { parseNumber: (digits) => Number(Number(digits).toPrecision(DIGITS)) });
  return rows.map((row) => row.map(asTyped));
}

/** The bytes of a workbook of these rows of text; figures become numbers, all else stays text and is never a formula. */
export async function write(rows) {
  const cell = (text) => (FIGURE.test(text) ? { type: Number, value: Number(text) } : { type: String, value: text });
  const blob = await writeXlsxFile(rows.map((row) => row.map((text) => (text ? cell(text) : null)))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
