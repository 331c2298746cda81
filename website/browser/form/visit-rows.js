// Repeating groups: a template for one more row, buttons to add and to remove.

let added = 0;

const rowsOf = (group) => [...group.querySelectorAll(".mb-row")];

/** A new row; ids in the template hold {row}, which becomes a number that is never used again. */
function appendRow(group) {
  const template = group.querySelector("template");
  const row = template.content.firstElementChild.cloneNode(true);
  added += 1;
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of element.attributes) {
      attribute.value = attribute.value.replaceAll("{row}", `n${added}`);
    }
  }
  const last = rowsOf(group).at(-1);
  last ? last.after(row) : template.before(row);
  return row;
}

/** Makes the group have exactly so many rows. */
export function setRowCount(group, count) {
  for (const row of rowsOf(group).slice(count)) {
    row.remove();
  }
  while (rowsOf(group).length < count) {
    appendRow(group);
  }
  tidy(group);
}

/** The only row cannot be removed: a list of nothing has no answer. */
function tidy(group) {
  const rows = rowsOf(group);
  for (const row of rows) {
    row.querySelector('[data-action="remove-row"]').hidden = rows.length === 1;
  }
}

const firstInput = (row) => row.querySelector("input, select");

/** Makes the buttons work; `onChange` is called after each. The focus stays near where it was. */
export function watchRows(form, onChange) {
  for (const group of form.querySelectorAll(".mb-repeat")) {
    tidy(group);
    group.addEventListener("click", ({ target }) => {
      const action = target.closest("[data-action]")?.dataset.action;
      if (action === "add-row") {
        firstInput(appendRow(group)).focus();
      } else if (action === "remove-row") {
        const row = target.closest(".mb-row");
        const near = row.nextElementSibling?.matches(".mb-row") ? row.nextElementSibling : row.previousElementSibling;
        row.remove();
        firstInput(near).focus();
      } else {
        return;
      }
      tidy(group);
      onChange();
    });
  }
}
