// A form's entries, as FormData orders them: reading them, and laying others over the form.
import { setRowCount } from "./rows.js";

/** [name, value] pairs in the order of the page. */
export const readEntries = (form) => [...new FormData(form)];

const namedControls = (form) => [...form.elements].filter((control) => control.name);

/**
 * Lays entries over the form, rows included. Names that are not given keep what they have.
 * Returns whether every entry found its place.
 */
export function writeEntries(form, entries) {
  for (const group of form.querySelectorAll(".mb-repeat")) {
    const [first] = namedControls(form).filter((control) => group.contains(control));
    const rows = entries.filter(([name]) => name === first?.name).length;
    if (rows > 0) {
      setRowCount(group, rows);
    }
  }
  const waiting = new Map();
  for (const [name, value] of entries) {
    waiting.set(name, [...(waiting.get(name) ?? []), value]);
  }
  let complete = true;
  for (const control of namedControls(form)) {
    complete = write(control, waiting.get(control.name)) && complete;
  }
  const names = new Set(namedControls(form).map((control) => control.name));
  return complete && entries.every(([name]) => names.has(name));
}

/**
 * Controls of one name take its values in turn; radio buttons look for their own among them, boxes too,
 * and a box that is not named was not ticked. Returns whether the control could take its value.
 */
function write(control, values) {
  if (control.type === "checkbox") {
    control.checked = values?.includes(control.value) ?? false;
  } else if (control.type === "radio" && values) {
    control.checked = values.includes(control.value);
  } else if (values) {
    return writeValue(control, values.shift());
  }
  return true;
}

function writeValue(control, value) {
  const isOffered =
    !(control instanceof HTMLSelectElement) || [...control.options].some((option) => option.value === value);
  if (value === undefined || !isOffered) {
    return false;
  }
  control.value = value;
  return true;
}
