// Where Python lives: in a worker that outlives its page and serves the next one too, where the browser has such, else in one
// that belongs to the page.
import { asScriptAddress } from "../trusted.js";

// Stands in the tab's memory once a worker of several pages has failed it: nobody can end such a one, so this tab goes without.
const ALONE = "mingbai-worker-of-its-own";
const NOWHERE = "http://";

function isAlone() {
  try {
    return sessionStorage.getItem(ALONE) === "";
  } catch {
    return false;
  }
}

function stayAlone() {
  try {
    sessionStorage.setItem(ALONE, "");
  } catch {
    // The browser keeps nothing: the tab's next page asks the same worker once more.
  }
}

/** Whether the browser has workers that outlive their page: it then reads the option, before it finds that the address is none. */
function canOutlive() {
  let isKnown = false;
  const options = {
    get extendedLifetime() {
      isKnown = true;
      return true;
    },
  };
  try {
    new SharedWorker(asScriptAddress(NOWHERE), options);
  } catch {
    // No such workers, or no such address.
  }
  return isKnown;
}

function ownWorker(address, options) {
  const worker = new Worker(address, options);
  return { worker, port: worker, end: () => worker.terminate() };
}

function sharedWorker(address, options) {
  const worker = new SharedWorker(address, { ...options, extendedLifetime: true });
  const { port } = worker;
  const end = () => {
    port.close();
    stayAlone();
  };
  return { worker, port, end };
}

/**
 * A worker that is told `told` at once, as its name: a message would wait until this thread, busy with the page, knows that the
 * worker is there. Pages that tell the same share it, unless `isOwn`. Returns the `worker`, which fires "error", the `port` to
 * talk to it, and `end()` for when it does not answer.
 */
export function openWorker(told, { isOwn }) {
  const address = asScriptAddress(new URL(import.meta.env.WORKER, import.meta.url));
  const options = { type: "module", name: JSON.stringify(told) };
  const mayShare = !isOwn && !isAlone() && canOutlive();
  return (mayShare ? sharedWorker : ownWorker)(address, options);
}
