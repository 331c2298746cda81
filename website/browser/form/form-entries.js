// A form's entries, as FormData orders them: reading them, and laying others over the form.
import { setRowCount } from "./visit-rows.js";

/** [name, value] pairs in the order of the page. */
export const readEntries = (form) => [...new FormData(form)];

const namedControls = (form) => [...form.elements].filter((control) => control.name);

/** Whether a control was left empty that starts empty; in a list this is asked of the whole row. */
function isBlank(control) {
  const row = control.closest(".mb-row");
  const inputs = row ? [...row.querySelectorAll("input")] : [control];
  return inputs.every((input) => input.value === "" && !input.defaultValue);
}

/** The entries without the blank ones, which a link need not name. */
export function readFilledEntries(form) {
  const kept = namedControls(form).filter((control) => isSent(control) && !isBlank(control));
  return kept.map(({ name, value }) => [name, value]);
}

const isSent = ({ type, checked }) => checked || (type !== "checkbox" && type !== "radio");

/**
 * Lays entries over a form as it is at first. Names that are not given keep their first value.
 * Returns whether every entry found its place.
 */
export function writeEntries(form, entries) {
  form.reset();
  for (const group of form.querySelectorAll(".mb-repeat")) {
    const { name } = group.querySelector("input, select");
    setRowCount(group, Math.max(1, entries.filter((entry) => entry[0] === name).length));
  }
  const waiting = new Map();
  for (const [name, value] of entries) {
    waiting.set(name, [...(waiting.get(name) ?? []), value]);
  }
  let complete = true;
  for (const control of namedControls(form)) {
    complete = write(control, waiting.get(control.name)) && complete;
    if (waiting.has(control.name) && isSent(control)) {
      reveal(control);
    }
  }
  const names = new Set(namedControls(form).map((control) => control.name));
  return complete && entries.every(([name]) => names.has(name));
}

/** Opens the parts of the page around a control that the reader must see. */
export function reveal(control) {
  for (let part = control.closest("details"); part; part = part.parentElement.closest("details")) {
    part.open = true;
  }
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
  if ("local" in control.dataset) {
    // The list follows from the place; until Python has filled it, the link's own choice stands in it.
    control.add(new Option(value, value));
  }
  const isOffered =
    !(control instanceof HTMLSelectElement) || [...control.options].some((option) => option.value === value);
  if (value === undefined || !isOffered) {
    return false;
  }
  control.value = value;
  return true;
}
