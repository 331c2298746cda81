// The bundle's list of files: which there are, how long they are, and their hashes.

export const BUNDLE = new URL("../../bundle/", import.meta.url);

const kept = document.getElementById("mb-bundle")?.textContent;

/** Whether this page brings its manifest along, as pages do on which something is worked out. */
export const isBrought = kept !== undefined;

const hashesOf = ({ files }) => Object.values(files).map(({ sha256 }) => sha256);

async function fetchManifest(cache) {
  const response = await fetch(new URL("manifest.json", BUNDLE), { cache });
  if (!response.ok) {
    throw new Error(`${response.status} for the manifest`);
  }
  return response.json();
}

/**
 * The manifest of the release that this page belongs to: pages with a calculator bring it along, so a page and a bundle
 * of two releases never meet. `fresh` asks the server; where a newer release is out, the page is loaded anew and the
 * promise stays open.
 */
export async function readManifest(fresh) {
  if (!kept) {
    return fetchManifest(fresh ? "reload" : "no-cache");
  }
  const own = JSON.parse(kept);
  if (fresh && String(hashesOf(await fetchManifest("reload"))) !== String(hashesOf(own))) {
    // What was typed stands in the address.
    location.reload();
    return new Promise(() => {});
  }
  return own;
}

/** The addresses of the bundle's files, where this page brings its manifest along. */
export const bundleAddresses = () =>
  kept ? Object.values(JSON.parse(kept).files).map(({ path }) => new URL(path, BUNDLE).href) : [];

/** Lets the browser fetch the bundle when it has nothing better to do, for the page that the reader may open next. */
export async function prefetchBundle() {
  const { files } = await fetchManifest("no-cache");
  for (const { path } of Object.values(files)) {
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.href = new URL(path, BUNDLE);
    document.head.append(link);
  }
}
