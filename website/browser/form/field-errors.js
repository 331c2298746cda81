// Errors beside their fields, and the way back.
import { reveal } from "./form-entries.js";

const fieldOf = (form, name) =>
  form.querySelector(`.mb-field[data-field="${CSS.escape(name)}"], .mb-repeat[data-field="${CSS.escape(name)}"]`);

/** The controls that a message speaks of: those of its field, or all of its group. */
const controlsOf = (field) => field.querySelectorAll("input, select, textarea");

const messageOf = (field) => field.querySelector(":scope > .mb-error");

function mark(field, message) {
  if (message) {
    reveal(field);
  }
  const place = messageOf(field);
  place.textContent = message;
  place.hidden = !message;
  for (const control of controlsOf(field)) {
    message ? control.setAttribute("aria-invalid", "true") : control.removeAttribute("aria-invalid");
  }
}

/** Takes away the messages of all fields that are not in `errors`. */
export function clearErrors(form, errors = {}) {
  for (const field of form.querySelectorAll("[data-field]")) {
    if (!errors[field.dataset.field] && messageOf(field) && !messageOf(field).hidden) {
      mark(field, "");
    }
  }
}

/** A question that is folded away and that this case needs comes out, to stand with the others from now on. */
export function bringOut(form, errors) {
  for (const name of Object.keys(errors)) {
    const field = fieldOf(form, name);
    const folded = field?.closest("details.mb-more");
    if (folded && !field.contains(document.activeElement)) {
      folded.before(field);
    }
  }
}

/** Shows `errors`, messages by the name of the field. */
export function showErrors(form, errors) {
  for (const [name, message] of Object.entries(errors)) {
    const field = fieldOf(form, name);
    if (field) {
      mark(field, message);
    }
  }
}

/** Moves the focus to the first field with a message. */
export function focusFirstError(form) {
  form.querySelector('[aria-invalid="true"]')?.focus();
}
