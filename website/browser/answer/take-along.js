// Taking an answer along: as a link, as text, on paper, as a file.
import { save } from "./save-file.js";

const FILES = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Makes the buttons of a `.mb-take` work; those that need Python wait for it. */
export function offerToTake(section, calculator, engine) {
  const said = section.querySelector(".mb-taken");
  const say = (key) => {
    said.textContent = said.dataset[key];
  };
  const setReady = (isReady) => {
    for (const button of section.querySelectorAll(
      ["text", ...Object.keys(FILES)].map((what) => `[data-take=${what}]`),
    )) {
      button.disabled = !isReady;
    }
  };
  section.hidden = false;
  setReady(false);
  engine.addEventListener("ready", () => setReady(true));
  engine.addEventListener("failed", () => setReady(false));
  section.addEventListener("click", async ({ target }) => {
    const what = target.dataset.take;
    if (what === "print") {
      print();
    } else if (what) {
      say(await take(what, calculator, engine));
    }
  });
  addEventListener("beforeprint", () => sign(section, calculator));
}

/** Which message tells how it went. */
async function take(what, calculator, engine) {
  if (what === "link") {
    return copy(what, calculator.address);
  }
  const { request, address } = calculator;
  const reply = await engine.ask("take", { ...request, address, form: what });
  if (!reply?.ok) {
    return reply ? "stale" : "failed";
  }
  if (what === "text") {
    return copy(what, reply.text);
  }
  const bytes = what === "xlsx" ? await engine.workbook(reply.rows) : reply.text;
  if (!bytes) {
    return "failed";
  }
  save(new Blob([bytes], { type: FILES[what] }), reply.name);
  return "saved";
}

async function copy(what, text) {
  try {
    await navigator.clipboard.writeText(text);
    return what;
  } catch {
    return "refused";
  }
}

/** The day and the way back, at the foot of what is printed. */
function sign(section, calculator) {
  const line = section.parentElement.querySelector(".mb-printed");
  const { lang } = section.closest("[lang]");
  line.textContent = line.dataset.words
    .replace("{date}", new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format())
    .replace("{address}", calculator.address);
}
