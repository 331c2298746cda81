// "Keep this site on my device": the control on the page about working offline. Its words stand in data attributes.
import { Release } from "./release.js";

const MEGABYTE = 1e6;

/** What the service worker in charge says of its release. */
function ask(worker) {
  const { port1, port2 } = new MessageChannel();
  const told = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage({ type: "release" }, [port2]);
  return told;
}

/** What all of it weighs on the wire and on the device, in bytes; the host's encoding decides on the former. */
async function weigh(site) {
  const told = await (await fetch(new URL("offline/sizes.json", site))).json();
  const { headers } = await fetch(new URL(told.probe, site), { method: "HEAD" });
  const wire = { br: told.brotli, gzip: told.gzip }[headers.get("content-encoding")] ?? told.bytes;
  return { wire, disk: told.bytes };
}

export class WholeSiteControl {
  #words;
  #text;
  #bar;
  #buttons;
  #site;
  #megabytes;
  #stop;
  #installed;

  /** `installed` installs the service worker where that is possible. */
  constructor(root, installed) {
    this.#installed = installed;
    this.#words = root.dataset;
    this.#site = new URL(root.dataset.site, document.baseURI);
    this.#megabytes = new Intl.NumberFormat(root.closest("[lang]").lang, { maximumFractionDigits: 1 });
    this.#text = root.querySelector(".mb-device__text");
    this.#bar = root.querySelector("progress");
    this.#buttons = Object.fromEntries(
      [...root.querySelectorAll("button")].map((button) => [button.dataset.action, button]),
    );
    this.#buttons.keep.addEventListener("click", () => this.#keep());
    this.#buttons.stop.addEventListener("click", () => this.#stop.abort());
    this.#buttons.remove.addEventListener("click", () => this.#remove());
    root.hidden = false;
    this.#begin();
  }

  async #begin() {
    if (!("serviceWorker" in navigator && "caches" in globalThis)) {
      this.#show("impossible");
      return;
    }
    const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
    const isKept = registration?.active && (await (await this.#release(registration)).isKept().catch(() => false));
    this.#show(isKept ? "kept" : "offer", ...(isKept ? ["remove"] : ["keep"]));
    try {
      const { wire, disk } = await weigh(this.#site);
      this.#say(isKept ? "kept" : "offer", { wire, disk });
    } catch {
      // Without network the sizes stay untold.
    }
  }

  async #release({ active }) {
    return new Release(await ask(active), this.#site.href);
  }

  async #keep() {
    this.#stop = new AbortController();
    this.#bar.removeAttribute("value");
    this.#show("fetching", "stop");
    try {
      const registration = await this.#installed();
      if (!registration) {
        this.#show("impossible");
        return;
      }
      // Asked to, most browsers do not clear this away when they need room.
      await navigator.storage?.persist?.();
      const release = await this.#release(registration);
      await release.keep((done, total) => {
        this.#bar.value = done / total;
        this.#say("fetching", { done, total });
      }, this.#stop.signal);
      this.#show("kept", "remove");
    } catch (reason) {
      this.#show(this.#nameOf(reason), "keep");
    }
  }

  #nameOf(reason) {
    if (this.#stop.signal.aborted) {
      return "stopped";
    }
    return reason.name === "QuotaExceededError" ? "full" : "failed";
  }

  async #remove() {
    const release = await this.#release(await navigator.serviceWorker.ready);
    await release.forget();
    this.#show("removed", "keep");
  }

  /** One of the texts, and the buttons that go with it. */
  #show(key, ...actions) {
    this.#say(key);
    this.#bar.hidden = key !== "fetching";
    const { activeElement } = document;
    for (const [action, button] of Object.entries(this.#buttons)) {
      button.hidden = !actions.includes(action);
    }
    if (activeElement?.hidden && actions.length > 0) {
      this.#buttons[actions[0]].focus();
    }
  }

  /** `amounts` are bytes, written as megabytes; without them a text is as it is before they are known. */
  #say(key, amounts) {
    const words = (amounts && this.#words[`${key}Sized`]) ?? this.#words[key];
    this.#text.textContent = words.replace(/\{(\w+)\}/g, (_, name) => this.#megabytes.format(amounts[name] / MEGABYTE));
  }
}
