// Runs on every page; where there is a calculator it starts Python and makes the form answer.
import "./guard.js";
import { Calculator } from "./calculator.js";
import { Engine, isSupported } from "./engine.js";
import { prefetchBundle } from "./manifest.js";
import "./place.js";
import "./terms.js";

const { saveData = false, effectiveType = "4g" } = navigator.connection ?? {};

function startCalculators(forms) {
  const engine = new Engine();
  const calculators = forms.map((form) => new Calculator(form, engine));
  if (!isSupported()) {
    for (const calculator of calculators) {
      calculator.unsupported();
    }
  } else if (saveData) {
    // Who saves data pays for three megabytes only on touching the form.
    document.addEventListener("focusin", ({ target }) => target.form && engine.state === "idle" && engine.start());
  } else {
    engine.start();
  }
}

const forms = [...document.querySelectorAll(".mb-form")];
if (forms.length > 0) {
  startCalculators(forms);
} else if (!saveData && effectiveType === "4g" && isSupported()) {
  addEventListener("load", () => globalThis.requestIdleCallback?.(() => prefetchBundle().catch(() => {})));
}
