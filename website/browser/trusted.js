// The only two places where text becomes HTML or the address of a script, under one Trusted Types policy where there are such.
const unchanged = { createHTML: (html) => html, createScriptURL: (url) => url };
const policy = globalThis.trustedTypes?.createPolicy("mingbai", unchanged) ?? unchanged;

/** Replaces what is in `element` by HTML that `calculators.html` has made and escaped. */
export function setHtml(element, html) {
  element.innerHTML = policy.createHTML(html);
}

/** An address of one of our own scripts. */
export function asScriptAddress(url) {
  return policy.createScriptURL(String(url));
}
