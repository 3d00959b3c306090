import { scaleLog } from "d3-scale";
import { line } from "d3-shape";

/** One thing that grows, with a line for each command. */
export interface GrowthPanel {
  readonly title: string;
  readonly sizes: readonly number[];
  readonly lines: readonly { readonly name: string; readonly seconds: readonly number[] }[];
}

const WIDTH = 340;
const HEIGHT = 240;
const MARGIN = { top: 34, right: 78, bottom: 34, left: 46 } as const;
/** Ticks of time in seconds; all panels have the same. */
const TIMES = [0.1, 1, 10, 100];
/** Lines are told apart by their dashes and the words at their ends, not by colour. */
const DASHES = ["none", "6 3", "2 3"];

/** Draws panels side by side, two in a row, both axes logarithmic: a line at 45° grows with the size, a flat one does not. */
export function drawGrowth(panels: readonly GrowthPanel[]): string {
  const height = Math.ceil(panels.length / 2) * HEIGHT;
  const parts = panels.map(
    (panel, at) =>
      `<g transform="translate(${(at % 2) * WIDTH} ${Math.floor(at / 2) * HEIGHT})">${drawPanel(panel)}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${height}" width="${2 * WIDTH}" height="${height}" role="img" aria-label="Seconds of commands as editions grow; the tables beside this picture have the same figures" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

function drawPanel({ title, sizes, lines }: GrowthPanel): string {
  const x = scaleLog()
    .domain([sizes[0] ?? 1, sizes.at(-1) ?? 10])
    .range([MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLog()
    .domain([TIMES[0] ?? 0.1, TIMES.at(-1) ?? 100])
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const grid = TIMES.map(
    (time) =>
      `<path d="M${MARGIN.left} ${y(time)}H${WIDTH - MARGIN.right}" stroke="#ccc"/><text x="${MARGIN.left - 6}" y="${y(time) + 4}" text-anchor="end">${time} s</text>`,
  );
  const ticks = sizes.map(
    (size) =>
      `<text x="${round(x(size))}" y="${HEIGHT - MARGIN.bottom + 16}" text-anchor="middle">${size.toLocaleString("en")}</text>`,
  );
  const path = line<readonly [number, number]>(
    ([size]) => round(x(size)),
    ([, time]) => round(y(time)),
  );
  const drawn = lines.map(({ name, seconds }, at) => {
    const points = sizes.map((size, place) => [size, seconds[place] ?? Number.NaN] as const);
    const end = seconds.at(-1) ?? 1;
    return [
      `<path d="${path(points) ?? ""}" fill="none" stroke="#000" stroke-width="1.5" stroke-dasharray="${DASHES[at] ?? "none"}"/>`,
      `<text x="${WIDTH - MARGIN.right + 5}" y="${round(y(end)) + 4}">${escape(name)}</text>`,
    ].join("");
  });
  return [
    `<text x="${MARGIN.left}" y="18" font-weight="bold">${escape(title)}</text>`,
    ...grid,
    ...ticks,
    ...drawn,
  ].join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
