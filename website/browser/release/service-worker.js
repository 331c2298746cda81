// The service worker. Every release has a cache of its own; a page comes from the newest one, and everything that a page
// loads has its content's hash in its name, so nothing of two releases ever meets on one page.
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { Route } from "workbox-routing/Route.js";
import { Router } from "workbox-routing/Router.js";
import { Strategy } from "workbox-strategies/Strategy.js";
import { PREFIX, Release } from "./release.js";

// The build writes this object before this script.
const { missing, ...told } = self.RELEASE;
const { scope } = registration;
const release = new Release(told, scope);
// In the cache, at an address where no page is: which tabs were open when this release took over, and the caches they use.
const BEFORE = release.urlOf("?before");

const isOfBundle = (url) => url.startsWith(release.urlOf("bundle/"));

/** What the browser's own cache holds: browsers keep compiled code beside that, and not beside what a worker keeps. */
const fromBrowser = ({ url }) => fetch(url, { cache: "only-if-cached", mode: "same-origin" }).catch(() => undefined);

/** Answers from the release's cache, else from the network; keeps what is of this release. */
class FromRelease extends Strategy {
  async _handle(request, handler) {
    // A "reload" passes by what is kept, which may be what failed.
    if (request.cache === "reload") {
      return handler.fetchAndCachePut(request);
    }
    const [kept, compiled] = await Promise.all([
      handler.cacheMatch(request),
      isOfBundle(request.url) ? fromBrowser(request) : undefined,
    ]);
    return kept ? (compiled ?? kept) : handler.fetchAndCachePut(request);
  }
}

const ofThisRelease = {
  cacheKeyWillBeUsed: async ({ request }) => release.urlOf(release.find(request.url)),
  cacheWillUpdate: async ({ request, response }) => {
    const isWhole = response.status === 200;
    if (isWhole && (await release.owns(release.find(request.url), await response.clone().arrayBuffer()))) {
      return response;
    }
    if (isWhole) {
      // The server has another release by now.
      registration.update().catch(() => {});
    }
    return null;
  },
};

const isPage = ({ request }) => request.mode === "navigate";
const withSlash = ({ request, url }) =>
  isPage({ request }) && release.find(`${url.origin}${url.pathname}/`) !== undefined;

const router = new Router();
router.registerRoute(
  new Route(
    ({ url }) => release.find(url) !== undefined,
    new FromRelease({ cacheName: release.cacheName, plugins: [ofThisRelease] }),
  ),
);
router.registerRoute(
  new Route(withSlash, async ({ url }) => Response.redirect(`${url.origin}${url.pathname}/${url.search}`)),
);
router.registerRoute(new Route(isPage, ({ request }) => fetch(request)));
// A page of an older release is still open and asks for a script or a part of the bundle by its hash.
router.registerRoute(
  new Route(
    ({ sameOrigin }) => sameOrigin,
    async ({ request }) => (await caches.match(request)) ?? fetch(request),
  ),
);
router.setCatchHandler(async ({ request, url }) => {
  const language = missing.find(([folder]) => url.href.startsWith(release.urlOf(folder)));
  return isPage({ request }) && language ? Response.redirect(release.urlOf(language[1])) : Response.error();
});
router.addFetchListener();
router.addCacheListener();

const olderCaches = async () =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== release.cacheName);

async function inherit() {
  const { saveData = false } = navigator.connection ?? {};
  let wantsAll = false;
  for (const old of await olderCaches()) {
    const isKept = (await (await caches.open(old)).match(release.urlOf("?kept"))) !== undefined;
    wantsAll ||= isKept;
    await release.carryOver(old, !isKept && !saveData);
  }
  if (wantsAll) {
    await release.keep(() => {});
  }
}

const shellController = new PrecacheController({ cacheName: release.cacheName });
shellController.addToCacheList(
  told.shell.map(([address, integrity]) => ({ url: release.urlOf(address), revision: null, integrity })),
);

addEventListener("install", (event) => {
  // What was seen before is a comfort: without room or network for it the release comes all the same.
  const all = shellController.install(event).then(() => inherit().catch(() => {}));
  event.waitUntil(all.then(() => skipWaiting()));
});

async function openTabs() {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return tabs.map(({ id }) => id);
}

addEventListener("activate", (event) => {
  const remember = async () => {
    const before = { tabs: await openTabs(), caches: await olderCaches() };
    await (await release.cache()).put(BEFORE, new Response(JSON.stringify(before)));
    await forgetOlder();
  };
  event.waitUntil(remember());
});

/** Deletes what older releases kept as soon as no tab from their time is open. */
async function forgetOlder() {
  const cache = await release.cache();
  const before = await (await cache.match(BEFORE))?.json();
  if (before && !(await openTabs()).some((id) => before.tabs.includes(id))) {
    await Promise.all(before.caches.map((name) => caches.delete(name)));
    await cache.delete(BEFORE);
  }
}

addEventListener("message", (event) => {
  if (event.data.type === "release") {
    event.ports[0].postMessage(told);
  }
  if (event.data.type === "opened") {
    event.waitUntil(forgetOlder());
  }
});
