import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { html, type Content, type Html } from "../markup/html.ts";
import type { FigureView } from "./figure-view.ts";

const WIDTH = 340;
const HEIGHT = 170;
const MARGIN = { top: 30, right: 38, bottom: 34, left: 38 } as const;
/** So many values can be written beside their points; of more only the first and the last, and the rest stand in the table. */
const WRITTEN = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A figure over the editions as a picture: what was reported as filled points, what was planned as hollow ones; the line breaks where it is
 * not sure that it is the same figure. Counts begin at nought. `id` is that of the figure on its page.
 */
export function figureChart(view: FigureView, { id }: { readonly id: string }): Html {
  const { subject, unit, years, description } = view;
  const x = scalePoint<number>()
    .domain(years.map(({ fiscalYear }) => fiscalYear))
    .range([MARGIN.left, WIDTH - MARGIN.right]);
  const values = years.flatMap(({ told, planned }) => [
    ...(told === undefined ? [] : [told.value]),
    ...(planned === undefined ? [] : [planned.value]),
  ]);
  const y = scaleLinear()
    .domain(domainOf(values, unit))
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const at = (fiscalYear: number, value: number): Point => ({
    x: round(x(fiscalYear) ?? 0),
    y: round(y(value)),
  });
  const dots = years.map(({ fiscalYear, told, planned }) => ({
    told: told && { ...told, ...at(fiscalYear, told.value) },
    planned: planned && { ...planned, ...at(fiscalYear, planned.value) },
  }));
  const path = lineThrough(dots.map(({ told }) => told));
  return html`
    <svg class="figure-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d">
      <title id="${id}-t">${subject}</title><desc id="${id}-d">${description}</desc>
      <path class="ground" d="M${MARGIN.left - 20} ${HEIGHT - MARGIN.bottom + 10}H${WIDTH - MARGIN.right + 20}" />
      <path class="told" d="${path}" />
      ${dots.map(({ told, planned }) => [
        planned && html`<circle class="planned" cx="${planned.x}" cy="${planned.y}" r="7" />`,
        told && html`<circle class="told" cx="${told.x}" cy="${told.y}" r="4" />`,
      ])}
      ${dots.map((dot, place) => values.length > 0 && isWritten(place, years.length) && labels(dot))}
      ${years.map(({ fiscalYear, tick }, place) => (years.length <= WRITTEN || place % 2 === (years.length - 1) % 2) && text({ x: round(x(fiscalYear) ?? 0), y: HEIGHT - 8 }, tick, "tick"))}
    </svg>
  `;
}

interface Dot {
  readonly told: (Point & { readonly written: string }) | undefined;
  readonly planned: (Point & { readonly written: string }) | undefined;
}

/** The values beside the points; a plan that came true is not written twice. */
function labels({ told, planned }: Dot): Content {
  const isMet = told !== undefined && planned !== undefined && told.y === planned.y;
  const isPlanAbove = planned !== undefined && (told === undefined || planned.y <= told.y);
  const above = (point: Point): Point => ({ x: point.x, y: point.y - 12 });
  const below = (point: Point): Point => ({ x: point.x, y: point.y + 20 });
  return [
    told && text(isPlanAbove && !isMet ? below(told) : above(told), told.written, "value"),
    planned &&
      !isMet &&
      text(isPlanAbove ? above(planned) : below(planned), planned.written, "plan"),
  ];
}

function text({ x, y }: Point, words: string, kind: string): Html {
  return html`<text class="${kind}" x="${x}" y="${round(y)}" text-anchor="middle">${words}</text>`;
}

function isWritten(place: number, count: number): boolean {
  return count <= WRITTEN || place === 0 || place === count - 1;
}

/** Through the points, with a gap before each one that is not joined to the one before. */
function lineThrough(
  points: readonly ((Point & { readonly joined: boolean }) | undefined)[],
): string {
  const known = points.filter((point) => point !== undefined);
  const withGaps = known.flatMap((point) => (point.joined ? [point] : [undefined, point]));
  const draw = line<Point | undefined>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0);
  return draw(withGaps) ?? "";
}

/** Counts from nought; rates around their values, for a step of one point would not be seen. */
function domainOf(values: readonly number[], unit: string): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (/[％%割]/u.test(unit) && low > 0) {
    const room = Math.max((high - low) / 2, high / 50);
    return [low - room, high + room];
  }
  return low === high && low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
