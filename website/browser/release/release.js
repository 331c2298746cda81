// One release of the site as this device keeps it: which files belong to it, which of them are here, how the rest is fetched.
import { fetchBytes, requested, tally, wireLength } from "../start/download.js";

// The word before the name of every cache of ours that holds a release.
export const PREFIX = "mingbai-release-";
// A mark in a release's cache, at an address where no page is: the reader asked for all of it.
const KEPT = "?kept";
// So many files are written at a time.
const AT_ONCE = 16;

const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
};

/** The first twelve hexadecimal digits of a SHA-256, as the list of files has them. */
export async function fingerprint(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, 6);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Cuts a stream into the files of `entries`, [address, {bytes}], and hands each to `take` as it is complete. */
async function unpack(stream, entries, onProgress, take) {
  const reader = stream.getReader();
  let chunk = new Uint8Array();
  let under = [];
  for (const [address, { bytes: length }] of entries) {
    const file = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      if (chunk.length === 0) {
        const { done, value } = await reader.read();
        if (done) {
          throw new Error("a pack ended early");
        }
        chunk = value;
        onProgress(value.length);
      }
      const part = chunk.subarray(0, length - filled);
      file.set(part, filled);
      filled += part.length;
      chunk = chunk.subarray(part.length);
    }
    under.push(take(address, file));
    if (under.length === AT_ONCE) {
      await Promise.all(under);
      under = [];
    }
  }
  await Promise.all(under);
}

export class Release {
  #base;
  #bundle;
  #packs;
  #files;
  #shell;

  /** `told` is what the build says: {name, files: [[address, fingerprint, bytes]], shell, packs, bundle}; `base` the site's address. */
  constructor(told, base) {
    this.cacheName = PREFIX + told.name;
    this.#base = base;
    this.#bundle = told.bundle;
    this.#packs = told.packs;
    this.#files = new Map(told.files.map(([address, hash, bytes]) => [address, { hash, bytes }]));
    this.#shell = told.shell.map(([address]) => address);
  }

  /** The address of a file of this release below the site's, or undefined for any other. */
  find(url) {
    const { origin, pathname } = new URL(url);
    const whole = origin + pathname;
    const address = whole.startsWith(this.#base) ? whole.slice(this.#base.length) : undefined;
    return this.#files.has(address) ? address : undefined;
  }

  /** Whether these are the bytes of the file of this release. */
  async owns(address, bytes) {
    return (await fingerprint(bytes)) === this.#files.get(address).hash;
  }

  urlOf(address) {
    return new URL(address, this.#base).href;
  }

  cache() {
    return caches.open(this.cacheName);
  }

  /** Addresses of all files that are here. */
  async here() {
    const requests = await (await this.cache()).keys();
    return new Set(requests.map(({ url }) => this.find(url)));
  }

  /** Whether all files are here because the reader asked for it. */
  async isKept() {
    return (await (await this.cache()).match(this.urlOf(KEPT))) !== undefined;
  }

  /** Puts the bytes of a file in the cache. Rejects where they are not this release's, or where there is no room. */
  async put(address, bytes, headers) {
    if (!(await this.owns(address, bytes))) {
      throw new Error(`${address} is of another release`);
    }
    await (await this.cache()).put(this.urlOf(address), new Response(bytes, { headers }));
  }

  /** Fetches everything that is not here. Reports bytes on the wire; `signal` ends it. What was fetched until then stays. */
  async keep(report, signal) {
    const here = await this.here();
    const isMissing = ([address]) => !here.has(address);
    const entries = [...this.#files];
    const packs = this.#packs.filter(({ from, to }) => entries.slice(from, to).some(isMissing));
    const bundle = this.#bundle.filter(({ path }) => !here.has(path));
    const count = tally([...packs, ...bundle], report);
    const likeHome = await this.#headers();
    const put = (address, bytes) => this.put(address, bytes, likeHome(address));
    for (const pack of packs) {
      const response = await requested(this.urlOf(pack.path), { signal });
      const wire = wireLength(pack, response);
      let length = 0;
      const onProgress = (more) => {
        length += more;
        count(pack)((length / pack.bytes) * wire, wire);
      };
      await unpack(response.body, entries.slice(pack.from, pack.to), onProgress, put);
    }
    for (const file of bundle) {
      await put(file.path, await fetchBytes(file, this.#base, { signal }, count(file)));
    }
    await (await this.cache()).put(this.urlOf(KEPT), new Response());
  }

  /** Takes away all files but those without which no page works. */
  async forget() {
    const cache = await this.cache();
    const wanted = new Set([...this.#shell].map((address) => this.urlOf(address)));
    const kept = await cache.keys();
    await Promise.all(kept.filter(({ url }) => !wanted.has(url)).map((request) => cache.delete(request)));
  }

  /** What is in this release and was in the cache of an older one: copied where it is the same, else fetched. */
  async carryOver(old, mayFetch) {
    const before = await caches.open(old);
    const likeHome = await this.#headers();
    for (const { url } of await before.keys()) {
      const address = this.find(url);
      if (address === undefined || (await (await this.cache()).match(url))) {
        continue;
      }
      const bytes = await (await before.match(url)).arrayBuffer();
      if (await this.owns(address, bytes)) {
        await this.put(address, bytes, likeHome(address));
      } else if (mayFetch) {
        const response = await fetch(url, { cache: "no-cache" });
        await this.put(address, await response.arrayBuffer(), response.headers);
      }
    }
  }

  /** Headers for a file from a pack: those with which the host sends its pages, and the file's own type. */
  async #headers() {
    const home = await (await this.cache()).match(this.#base);
    return (address) => {
      const headers = new Headers(home?.headers);
      for (const name of ["content-encoding", "content-length", "etag", "last-modified"]) {
        headers.delete(name);
      }
      const ending = /\.(\w+)$/.exec(address)?.[1] ?? "html";
      headers.set("content-type", TYPES[ending] ?? "application/octet-stream");
      return headers;
    };
  }
}
