// Terms explained in place open by themselves where the browser has popovers; elsewhere their button leads to the list at the page's end.

if (!("popover" in HTMLElement.prototype)) {
  for (const button of document.querySelectorAll(".mb-term")) {
    button.addEventListener("click", () => {
      const note = document.getElementById(button.getAttribute("popovertarget"));
      note.tabIndex = -1;
      note.focus();
    });
  }
}
