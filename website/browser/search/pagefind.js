// Pagefind as its interface calls it, with queries read first: pinyin, slips and little words. Pagefind's interface asks for this very name.
import { createInstance as createPagefind } from "../pagefind.js";
import { Chinese } from "./chinese.js";
import { English } from "./english.js";

// Titles and keywords tell what a page is about; a word in its text may stand there by the way.
const RANKING = { metaWeights: { title: 12, keywords: 6, place: 30 }, pageLength: 0.4 };
// With fewer results than these, pages that hold only some of the words follow.
const FEW = 3;

/** Makes readings of what was typed; the words of the page's language lie beside this script. */
async function loadReader() {
  const lang = document.documentElement.lang.slice(0, 2);
  const response = await fetch(new URL(`words-${lang}.json`, import.meta.url));
  const reader = new (lang === "zh" ? Chinese : English)(await response.json());
  return {
    read: (typed) => reader.read(typed.normalize("NFKC").toLowerCase().replaceAll("’", "'")),
    say: (word) => reader.say(word),
  };
}

/** Results of several searches, each page once: first what more searches have found, then by score. */
function merge(responses) {
  const found = new Map();
  for (const { results } of responses) {
    for (const result of results) {
      const known = found.get(result.id);
      found.set(result.id, { result, count: (known?.count ?? 0) + 1, score: (known?.score ?? 0) + result.score });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || b.score - a.score).map(({ result }) => result);
}

/** Tells the reader how a query was read, in the page's own words. */
function tell(typed, readings) {
  const place = document.querySelector(".mb-search-read");
  if (place) {
    const isSame = readings.flat().every((word) => typed.toLowerCase().includes(word));
    const told = readings.map((words) => words.join(" ")).join(" / ");
    place.textContent = isSame ? "" : place.dataset.text.replace("…", told);
    place.hidden = isSame;
  }
}

export function createInstance(options) {
  const pagefind = createPagefind({ ...options, ranking: RANKING });
  const reader = loadReader();

  /** Pages with all of the words, first those that are about them: pinyin stands among titles and keywords only. */
  async function searchWords(words, more) {
    const { say } = await reader;
    const queries = new Set([words.map(say).join(" "), words.join(" ")]);
    return Promise.all([...queries].map((query) => pagefind.search(query, more)));
  }

  async function search(typed, more) {
    if (!typed) {
      return pagefind.search(typed, more);
    }
    const readings = (await reader).read(typed);
    tell(typed, readings);
    const whole = (await Promise.all(readings.map((words) => searchWords(words, more)))).flat();
    const results = merge(whole);
    const [words] = readings;
    if (results.length < FEW && words.length > 1) {
      const parts = merge((await Promise.all(words.map((word) => searchWords([word], more)))).flat());
      const ids = new Set(results.map(({ id }) => id));
      results.push(...parts.filter(({ id }) => !ids.has(id)));
    }
    return { ...whole[0], results };
  }

  return { ...pagefind, search };
}
