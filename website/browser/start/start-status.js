// What the start is doing, in the page's own words, which stand in data attributes of `.mb-status`.

// As both languages write it. A formatter of the browser's would take longer to set up than all else here.
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

export class StartStatus {
  #section;
  #text = document.createElement("p");
  #notice = document.createElement("p");
  #bar = document.createElement("progress");
  #retry = document.createElement("button");

  /** `section` is the `.mb-status`; `engine` is watched; "try again" starts it afresh. */
  constructor(section, engine) {
    this.#section = section;
    this.#text.className = "mb-status-text";
    this.#text.id = `mb-status-${document.querySelectorAll(".mb-status-text").length}`;
    this.#notice.className = "mb-notice";
    this.#notice.setAttribute("role", "status");
    this.#bar.setAttribute("aria-labelledby", this.#text.id);
    this.#retry.type = "button";
    this.#retry.className = "mb-retry";
    this.#retry.textContent = section.dataset.retry;
    this.#retry.addEventListener("click", () => engine.start({ fresh: true }));
    this.#bar.hidden = true;
    this.#retry.hidden = true;
    section.append(this.#text, this.#bar, this.#retry, this.#notice);

    engine.addEventListener("progress", ({ detail: { step, done, total } }) => {
      this.#show(step, { share: step === "downloading" ? done / total : undefined, busy: true });
      this.#text.textContent = (section.dataset[step] ?? "")
        .replace("{done}", megabytes(done))
        .replace("{total}", megabytes(total));
    });
    engine.addEventListener("ready", () => this.#show("ready"));
    engine.addEventListener("failed", ({ detail }) => this.#show(detail, { retry: true }));
  }

  /** The browser lacks what Python needs. */
  unsupported() {
    this.#show("unsupported");
  }

  /** A word about the link that filled the form: "old" or "broken". */
  notice(key) {
    this.#section.hidden = false;
    this.#notice.textContent = this.#section.dataset[key];
  }

  #show(key, { share, busy = false, retry = false } = {}) {
    this.#section.hidden = false;
    this.#section.dataset.state = key;
    this.#text.textContent = this.#section.dataset[key];
    this.#text.setAttribute("role", busy ? "none" : "status");
    this.#bar.hidden = !busy;
    this.#bar.removeAttribute("value");
    if (share !== undefined) {
      this.#bar.value = share;
    }
    this.#retry.hidden = !retry;
  }
}
