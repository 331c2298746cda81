// What the spreadsheet libraries need of fflate, in the same thread: its own workers come from blobs, which the site's policy forbids.
import { strFromU8, strToU8, unzipSync, zipSync } from "../../../node_modules/fflate/esm/browser.js";

const inThisThread = (work) => (data, options, done) => {
  const callback = done ?? options;
  try {
    callback(null, work(data, done ? options : {}));
  } catch (reason) {
    callback(reason);
  }
};

export const unzip = inThisThread(unzipSync);
export const zip = inThisThread(zipSync);
export { strFromU8, strToU8, unzipSync, zipSync };
