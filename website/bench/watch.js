// Runs before the scripts of a measured page. Times are in milliseconds since the navigation began; what is on the screen is
// noted after the frame that shows it. `watched` is set before this.
const SHOWN = ".mb-result:not(.mb-stale) .mb-answer, #figure";

const afterFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    });
  });

const shown = () => document.querySelector(SHOWN)?.textContent ?? "";

/** Resolves with the time at which `isThere` had become true and was on the screen. */
function when(isThere) {
  return new Promise((resolve) => {
    const look = () => {
      if (isThere()) {
        observer.disconnect();
        afterFrame().then(resolve);
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
}

// When the answer that the page brings along was painted, as the browser itself tells it: its element is asked for that
// before it is painted.
const { promise: firstFigure, resolve: seen } = Promise.withResolvers();
new MutationObserver((_changes, observer) => {
  const answer = document.querySelector(".mb-answer");
  if (answer) {
    observer.disconnect();
    answer.setAttribute("elementtiming", "answer");
  }
}).observe(document, { subtree: true, childList: true });
new PerformanceObserver((list) => seen(list.getEntries()[0].renderTime)).observe({ type: "element", buffered: true });

let pressed = 0;
addEventListener("keydown", ({ timeStamp }) => {
  pressed = timeStamp;
});
let longest = 0;
new PerformanceObserver((list) => {
  for (const { scripts } of list.getEntries()) {
    for (const { sourceURL, duration } of scripts) {
      if (sourceURL.includes("/assets/mingbai/")) {
        longest = Math.max(longest, duration);
      }
    }
  }
}).observe({ type: "long-animation-frame", buffered: true });

globalThis.watch = {
  /** The first frame with the answer that the page brings along, and the first paint. */
  firstFigure,
  /** The reader's own figure. */
  ownFigure: when(() => shown().includes(globalThis.watched)),
  firstPaint: () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  /** The longest script of ours in a frame of more than 50 ms; 0 where there was no such frame. */
  longest: () => longest,
  /** Expects a keystroke: resolves with the milliseconds from it to the frame with another figure. */
  keystroke() {
    const before = shown();
    globalThis.watch.next = when(() => shown() !== "" && shown() !== before).then((time) => time - pressed);
  },
};
