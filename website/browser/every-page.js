// Runs on every page; where there is a calculator it starts Python and makes the form answer.
import "./default-html-policy.js";
import { LiveCalculator } from "./form/live-calculator.js";
import { installed, keepForLater } from "./release/register-worker.js";
import { engine, isSupported, prefetchBundle, saveData } from "./start/start-early.js";
import "./remember-place.js";
import "./glossary-fallback.js";

// Milliseconds: not every browser can tell when it is idle, and some that can never call themselves so.
const AT_LATEST = 3000;
const whenIdle = (work) =>
  globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: AT_LATEST }) : setTimeout(work, AT_LATEST);
const { effectiveType = "4g" } = navigator.connection ?? {};

/** Lets the parts of the page ask Python, which is starting already unless data is saved; after the event `late` comes the rest. */
function start(parts, late) {
  if (!isSupported()) {
    for (const part of parts) {
      part.unsupported();
    }
  } else if (saveData) {
    document.addEventListener("focusin", ({ target }) => target.form && engine.state === "idle" && engine.start());
  } else {
    // Nothing shall compete with the reader's own figure.
    engine.addEventListener(late, () => whenIdle(keepForLater), { once: true });
    engine.tellAgain();
  }
}

async function startBatch(root) {
  const { BatchPage } = await import(new URL(import.meta.env.BATCH, import.meta.url).href);
  start([new BatchPage(root, engine)], "ready");
}

const forms = [...document.querySelectorAll(".mb-form[data-calculator]")];
const batch = document.querySelector(".mb-batch");
if (forms.length > 0) {
  // A form asks as soon as Python is there, whether it was filled or not.
  start(
    forms.map((form) => new LiveCalculator(form, engine)),
    "answer",
  );
} else if (batch) {
  startBatch(batch);
} else if (!saveData) {
  addEventListener("load", () => whenIdle(keepForLater));
  if (effectiveType === "4g" && isSupported()) {
    addEventListener("load", () => whenIdle(() => prefetchBundle().catch(() => {})));
  }
}
const device = document.querySelector(".mb-device");
if (device) {
  const { WholeSiteControl } = await import(new URL(import.meta.env.DEVICE, import.meta.url).href);
  new WholeSiteControl(device, installed);
}
