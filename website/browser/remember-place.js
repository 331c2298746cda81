// The reader's own place: chosen once, kept on the device from then on, until it is forgotten.

const KEY = "mingbai.place";

/** What is kept, or nothing where the browser keeps nothing. */
function kept() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function keep(place) {
  try {
    place ? localStorage.setItem(KEY, place) : localStorage.removeItem(KEY);
  } catch {
    // The choice holds for this page only.
  }
}

/** Makes a box lead to the figures of the place that its list shows; without one, to where its links led at first. */
function point(box, list) {
  const place = list.value;
  for (const link of box.querySelectorAll("[data-here]")) {
    link.dataset.first ??= link.getAttribute("href");
    link.setAttribute("href", place ? link.dataset.here.replaceAll("{place}", place) : link.dataset.first);
  }
  box.querySelector(".mb-here__name").textContent = place ? list.selectedOptions[0].text : "";
  box.querySelector(".mb-here__plain").hidden = place !== "";
  box.querySelector(".mb-here__forget").hidden = place === "";
}

function start(box) {
  const list = box.querySelector("select");
  const show = (place) => {
    list.value = place;
    if (list.selectedIndex < 0) {
      list.value = "";
    }
    point(box, list);
  };
  box.querySelector("form").hidden = false;
  show(kept());
  list.addEventListener("change", () => {
    keep(list.value);
    point(box, list);
  });
  box.querySelector(".mb-here__forget").addEventListener("click", () => {
    keep("");
    show("");
    list.focus();
  });
}

for (const box of document.querySelectorAll(".mb-here")) {
  start(box);
}
