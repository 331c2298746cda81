// Draws the pictures of an answer from their tables; loaded when the first of them comes into sight.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from "chart.js";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

// Pixels for one place in a ranking, and for its axis.
const BAR = 26;
const AXIS = 64;
const DASHES = [[], [6, 4], [2, 3]];
const SHAPES = ["circle", "rectRot", "triangle"];

const drawn = new Set();

/** The table under a picture: its headings, and for each row its label, its figures and what its cells say. */
function readTable(figure) {
  const rows = [...figure.querySelectorAll("tbody tr")].map((row) => {
    const [label, ...cells] = row.cells;
    return {
      label: label.textContent,
      isMarked: "mark" in row.dataset,
      figures: cells.map((cell) => Number(cell.dataset.value)),
      said: cells.map((cell) => cell.textContent),
    };
  });
  const [, ...heads] = [...figure.querySelectorAll("thead th")].map((cell) => cell.textContent);
  return { heads, rows };
}

/** The colours of the page as it is now: light, dark or forced. */
function readColours(figure) {
  const style = getComputedStyle(figure);
  const colour = (name) => style.getPropertyValue(`--mb-chart-${name}`).trim();
  return {
    ink: colour("ink"),
    line: colour("line"),
    ground: colour("ground"),
    series: [colour("1"), colour("2"), colour("3")],
    font: { family: style.fontFamily, size: 12 },
  };
}

// The strokes on a tile of 8 by 8, each from a point to a point: a pattern for each further part of a bar.
const PATTERNS = {
  rising: [-4, 0, 4, 8].map((x) => [x, 8, x + 8, 0]),
  dotted: [[3, 4, 5, 4]],
  level: [[0, 4, 8, 4]],
  crossed: [
    [0, 8, 8, 0],
    [0, 0, 8, 8],
  ],
};

/** A pattern, so that no two parts of a bar differ by colour alone. */
function patterned(name, colour, ground) {
  const tile = document.createElement("canvas");
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext("2d");
  pen.fillStyle = ground;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  for (const [x, y, toX, toY] of PATTERNS[name]) {
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat");
}

/** How the parts of a bar are filled, as many as there may be: by pattern first, for the colours come round again. */
function fillsOf({ series: [before, now, left], ground }) {
  return [
    { edge: before, fill: patterned("rising", before, ground) },
    { edge: now, fill: now },
    { edge: left, fill: ground },
    { edge: before, fill: patterned("dotted", before, ground) },
    { edge: now, fill: patterned("level", now, ground) },
    { edge: left, fill: patterned("crossed", left, ground) },
  ];
}

/** A dashed line with its label at each marked point of the first figure; labels that would meet stand one below the other. */
function marks(rows, { ink, ground, font }) {
  return {
    id: "marks",
    afterDatasetsDraw({ ctx, chartArea: { top, bottom, right }, scales: { x } }) {
      const height = font.size * 1.4;
      let end = Number.NEGATIVE_INFINITY;
      let below = 0;
      ctx.save();
      ctx.font = `${font.size}px ${font.family}`;
      ctx.textBaseline = "top";
      ctx.strokeStyle = ink;
      ctx.setLineDash([3, 3]);
      for (const { label, figures } of rows) {
        const at = x.getPixelForValue(figures[0]);
        ctx.beginPath();
        ctx.moveTo(at, top);
        ctx.lineTo(at, bottom);
        ctx.stroke();
        const { width } = ctx.measureText(label);
        const start = at + width + 4 > right ? at - width - 4 : at + 4;
        below = start < end ? below + 1 : 0;
        end = Math.max(end, start + width + 4);
        ctx.fillStyle = ground;
        ctx.fillRect(start, top + below * height, width, height);
        ctx.fillStyle = ink;
        ctx.fillText(label, start, top + below * height);
      }
      ctx.restore();
    },
  };
}

const axis = (title, { ink, line, font }) => ({
  beginAtZero: true,
  title: { display: Boolean(title), text: title, color: ink, font },
  ticks: { color: ink, font },
  grid: { color: line },
  border: { color: ink },
});

const KINDS = {
  line({ heads, rows }, colours) {
    const [wage, ...amounts] = heads;
    const datasets = amounts.map((label, number) => ({
      label,
      data: rows.map(({ figures }) => ({ x: figures[0], y: figures[number + 1] })),
      showLine: true,
      borderColor: colours.series[number],
      backgroundColor: colours.series[number],
      hoverBackgroundColor: colours.series[number],
      hoverBorderColor: colours.series[number],
      borderDash: DASHES[number],
      borderWidth: 2.5,
      pointStyle: SHAPES[number],
      pointRadius: 4,
    }));
    const marked = rows.filter(({ isMarked }) => isMarked);
    // Room above the lines for the labels.
    const most = Math.max(...rows.flatMap(({ figures }) => figures.slice(1)));
    const y = { ...axis("", colours), suggestedMax: most * 1.3 };
    return {
      type: "scatter",
      data: { datasets },
      options: { scales: { x: axis(wage, colours), y } },
      plugins: [marks(marked, colours)],
      saidAt: ({ dataIndex, datasetIndex }) => rows[dataIndex].said[datasetIndex + 1],
    };
  },

  stack({ heads, rows }, colours) {
    const fills = fillsOf(colours);
    const datasets = heads.map((label, number) => ({
      label,
      data: rows.map(({ figures }) => figures[number]),
      backgroundColor: fills[number].fill,
      hoverBackgroundColor: fills[number].fill,
      borderColor: fills[number].edge,
      hoverBorderColor: fills[number].edge,
      borderWidth: 2,
      borderSkipped: false,
      maxBarThickness: 48,
    }));
    const scales = { x: { ...axis("", colours), stacked: true }, y: { ...axis("", colours), stacked: true } };
    return {
      type: "bar",
      data: { labels: rows.map(({ label }) => label), datasets },
      options: { scales },
      saidAt: ({ dataIndex, datasetIndex }) => rows[dataIndex].said[datasetIndex],
    };
  },

  bars({ heads, rows }, colours) {
    const [colour] = colours.series;
    const dataset = {
      label: heads[0],
      data: rows.map(({ figures }) => figures[0]),
      backgroundColor: colour,
      hoverBackgroundColor: colour,
      maxBarThickness: BAR * 0.7,
    };
    const y = {
      ...axis("", colours),
      grid: { display: false },
      ticks: { ...axis("", colours).ticks, autoSkip: false },
    };
    return {
      type: "bar",
      data: { labels: rows.map(({ label }) => label), datasets: [dataset] },
      options: { indexAxis: "y", scales: { x: axis(heads[0], colours), y } },
      height: rows.length * BAR + AXIS,
      saidAt: ({ dataIndex }) => rows[dataIndex].said[0],
    };
  },
};

/** Draws the picture of a `.mb-chart`, or draws it anew. */
export function draw(figure) {
  const table = readTable(figure);
  const colours = readColours(figure);
  const { saidAt, height, options, ...made } = KINDS[figure.dataset.kind](table, colours);
  const plot = figure.querySelector(".mb-plot");
  forget((chart) => !chart.canvas.isConnected || plot.contains(chart.canvas));
  const canvas = document.createElement("canvas");
  plot.replaceChildren(canvas);
  if (height) {
    plot.style.height = `${height}px`;
  }
  const { lang } = figure.closest("[lang]");
  const legend = { display: table.heads.length > 1 && figure.dataset.kind !== "bars" };
  drawn.add(
    new Chart(canvas, {
      ...made,
      options: {
        ...options,
        locale: lang,
        animation: false,
        maintainAspectRatio: false,
        plugins: {
          legend: {
            ...legend,
            labels: { color: colours.ink, font: colours.font, usePointStyle: figure.dataset.kind === "line" },
          },
          tooltip: {
            callbacks: {
              title: ([{ dataIndex }]) => table.rows[dataIndex].label,
              label: (item) => `${item.dataset.label} ${saidAt(item)}`,
            },
          },
        },
      },
    }),
  );
}

/** Draws what is on the page anew, in colours that have changed. */
function redraw() {
  for (const chart of [...drawn]) {
    if (chart.canvas?.isConnected) {
      draw(chart.canvas.closest(".mb-chart"));
    }
  }
}

function forget(isGone) {
  for (const chart of [...drawn].filter(isGone)) {
    chart.destroy();
    drawn.delete(chart);
  }
}

for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
  matchMedia(query).addEventListener("change", () => requestAnimationFrame(redraw));
}
new MutationObserver(redraw).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
