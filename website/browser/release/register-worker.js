// The page's side of the service worker: installs it when there is nothing better to do, and tells it what this page used.
import { asScriptAddress, bundleAddresses } from "../start/start-early.js";

const SITE = new URL("../../", import.meta.url);
// Here lies the whole site in a few large files, for those who ask for it.
const WHOLE = new URL("offline/", SITE).href;

/** The registration of the site's service worker, which is active; undefined where the browser has or allows none. */
export async function installed() {
  try {
    await navigator.serviceWorker.register(asScriptAddress(new URL("sw.js", SITE)), { updateViaCache: "none" });
    return await navigator.serviceWorker.ready;
  } catch {
    // Private windows, plain HTTP, no room: the site works from the network alone.
    return undefined;
  }
}

/** Makes this page work without network from now on, and every calculator with it. */
export async function keepForLater() {
  const { active } = (await installed()) ?? {};
  if (!active) {
    return;
  }
  active.postMessage({ type: "opened" });
  // What came before the worker was there to see it lies in the browser's cache still.
  const isOurs = (url) => url.startsWith(SITE.href) && !url.startsWith(WHOLE);
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  const urlsToCache = [...new Set([location.href.split("#")[0], ...used, ...bundleAddresses()])].filter(isOurs);
  active.postMessage({ type: "CACHE_URLS", payload: { urlsToCache } });
}
