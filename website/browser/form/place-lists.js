// Lists that the chosen place makes itself: its tiers, areas or diseases.

/** Replaces the lists by `options`, name → [[id, label], …]. Returns whether a choice was lost by it. */
export function fillLocalLists(form, options) {
  let isLost = false;
  for (const [name, pairs] of Object.entries(options)) {
    const list = form.elements[name];
    const [none, ...old] = list.options;
    if (JSON.stringify(old.map(({ value, text }) => [value, text])) === JSON.stringify(pairs)) {
      continue;
    }
    const { value } = list;
    list.replaceChildren(none, ...pairs.map(([id, label]) => new Option(label, id)));
    list.value = value;
    if (list.selectedIndex < 0) {
      list.value = "";
      isLost = true;
    }
  }
  return isLost;
}
