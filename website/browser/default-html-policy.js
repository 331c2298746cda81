// Trusted Types for code that is not ours: Material and Pagefind make HTML of text themselves. They may, unless it would act.
import { setHtml } from "./start/start-early.js";

const ACTING = "script, iframe, frame, object, embed, base, meta, link, style, form, template";
const ADDRESSES = ["href", "src", "action", "formaction", "xlink:href"];
const HARMLESS = ["http:", "https:", "tel:", "mailto:"];

function leadsAstray(address) {
  try {
    return !HARMLESS.includes(new URL(address, document.baseURI).protocol);
  } catch {
    return true;
  }
}

const acts = ({ name, value }) =>
  name.startsWith("on") || name === "srcdoc" || (ADDRESSES.includes(name) && leadsAstray(value));

/** Whether HTML holds an element or an attribute that could run something; it is parsed where nothing runs or loads. */
function isActing(html) {
  const { body } = document.implementation.createHTMLDocument("");
  setHtml(body, html);
  const all = [...body.querySelectorAll("*")];
  return body.querySelector(ACTING) !== null || all.some((element) => [...element.attributes].some(acts));
}

const isOurs = (url) => new URL(url, document.baseURI).origin === location.origin;

// What a policy answers with undefined, the browser refuses; text that would be evaluated it refuses in any case.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (isActing(html) ? undefined : html),
  createScriptURL: (url) => (isOurs(url) ? url : undefined),
});
