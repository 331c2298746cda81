// Stands in for the service worker under `serve`: nothing is kept, and what an earlier build left at this address goes.
import { PREFIX } from "./release.js";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
