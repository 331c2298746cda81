// Files that the reader takes away.

/** Hands a file to the browser, which puts it where the reader keeps such things. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser may still be reading.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
