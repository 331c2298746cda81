// The bundle's list of files: which there are, how long they are, and their hashes.

export const BUNDLE = new URL("../../bundle/", import.meta.url);

/** The manifest, asked for anew each time, for it is the one file whose name does not change. */
export async function fetchManifest(fresh) {
  const response = await fetch(new URL("manifest.json", BUNDLE), { cache: fresh ? "reload" : "no-cache" });
  if (!response.ok) {
    throw new Error(`${response.status} for the manifest`);
  }
  return response.json();
}

/** Lets the browser fetch the bundle when it has nothing better to do, for the page that the reader may open next. */
export async function prefetchBundle() {
  const { files } = await fetchManifest(false);
  for (const { path } of Object.values(files)) {
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.href = new URL(path, BUNDLE);
    document.head.append(link);
  }
}
