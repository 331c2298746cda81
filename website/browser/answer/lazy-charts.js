// Pictures are drawn when they come into sight, by a module that is fetched only then.

// So near to the edge of the screen drawing begins.
const NEAR = "200px";

let charts;

export class LazyCharts {
  #root;
  #wasSeen = new Set();
  #observer = new IntersectionObserver((changes) => this.#see(changes), { rootMargin: NEAR });

  constructor(root) {
    this.#root = root;
    this.look();
  }

  /** The answer is a new one: pictures that were drawn before are drawn again at once. */
  look() {
    this.#observer.disconnect();
    this.#figures.forEach((figure, index) => {
      if (charts && this.#wasSeen.has(index)) {
        charts.draw(figure);
      } else {
        this.#observer.observe(figure);
      }
    });
  }

  get #figures() {
    return [...this.#root.querySelectorAll(".mb-chart")];
  }

  async #see(changes) {
    const figures = changes.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    if (figures.length === 0) {
      return;
    }
    for (const figure of figures) {
      this.#observer.unobserve(figure);
      this.#wasSeen.add(this.#figures.indexOf(figure));
    }
    charts ??= await import(new URL(import.meta.env.CHARTS, import.meta.url).href).catch(() => undefined);
    for (const figure of figures.filter(({ isConnected }) => isConnected)) {
      charts?.draw(figure);
    }
  }
}
