// Python's memory as it is once started, kept by the visitor's own browser for the next visit.
// Without it, with a spoilt one or where storage is refused, a start is merely slower.
import { packed, unpacked } from "./snapshot-packing.js";

const STORE = "mingbai-python";
const HASH = "x-sha256";

/** The address under which a snapshot is kept: another for every other bundle. */
export const snapshotAddress = (files, base) =>
  new URL(
    `snapshot-${Object.values(files)
      .map(({ sha256 }) => sha256.slice(0, 12))
      .join("-")}`,
    base,
  ).href;

/** Whether this browser lets a page keep anything. */
export const canKeep = () => "caches" in globalThis && globalThis.crypto?.subtle !== undefined;

async function hashOf(bytes) {
  return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).join(" ");
}

/** The snapshot kept under `address`, not yet read, or undefined. */
export async function findSnapshot(address) {
  try {
    return canKeep() ? await (await caches.open(STORE)).match(address) : undefined;
  } catch {
    return undefined;
  }
}

/** What was found, as `unpacked` hands it out, or undefined where it is spoilt. */
export async function readSnapshot(found) {
  try {
    const bytes = await found.arrayBuffer();
    return (await hashOf(bytes)) === found.headers.get(HASH) ? unpacked(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a snapshot in the place of all others; `front` is that of the memory before the start. */
export async function keepSnapshot(address, snapshot, front) {
  try {
    const store = await caches.open(STORE);
    const old = await store.keys();
    await Promise.all(old.map((request) => store.delete(request)));
    const kept = packed(snapshot, front);
    await store.put(address, new Response(kept, { headers: { [HASH]: await hashOf(kept) } }));
  } catch {
    // No room, or no permission to keep anything.
  }
}
