// Asks for Python while the page is still being parsed: a script of its own that waits for neither the theme nor the
// document's end. The page's script imports it, so that both have one engine; what both need is handed on here.

import { asScriptAddress, setHtml } from "../trusted.js";
import { bundleAddresses, isBrought, prefetchBundle } from "./manifest.js";
import { isSupported, PythonEngine } from "./python-engine.js";

const { saveData = false } = navigator.connection ?? {};

const engine = new PythonEngine();
// Who saves data pays for three megabytes only on touching the form.
if (isBrought && !saveData && isSupported()) {
  engine.start();
}

export { asScriptAddress, bundleAddresses, engine, isSupported, prefetchBundle, saveData, setHtml };
