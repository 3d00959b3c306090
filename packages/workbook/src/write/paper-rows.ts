import { goalOf } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";
import type { KeyColumn } from "./key-columns.ts";
import { STYLES } from "./cell-styles.ts";
import type { PaperColumn } from "./paper-columns.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { textHeight } from "./text-height.ts";

/** Excel's tallest row, in points; a measure that needs more is laid over several rows merged into one. */
const MAX_HEIGHT = 405;
const MIN_HEIGHT = 34;

type MeasurePages = ReadonlyMap<MeasureId, { readonly value: Measure }>;

/** What the rows of measures are laid out in. */
interface RowLayout {
  readonly all: MeasurePages;
  readonly columns: readonly PaperColumn[];
  readonly keys: readonly KeyColumn[];
}

interface Slot {
  readonly measure: Measure;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Puts the rows of one policy's measures from a row on, and gives the row after the last.
 * Measures that follow the one whose goal they share get one merged cell for it. Cells of departments are never merged:
 * every measure names its own.
 */
export function putMeasures(
  sheet: SheetBuilder,
  from: number,
  measures: readonly Measure[],
  layout: RowLayout,
): number {
  const { all, columns } = layout;
  const goalColumn = columns.findIndex(({ key }) => key === "goal");
  let row = from;
  let at = 0;
  while (at < measures.length) {
    const run = goalRun(measures, at);
    const slots = place(sheet, row, run, layout);
    const bottom = slots.at(-1)?.bottom ?? row;
    for (const slot of slots) putFields(sheet, slot, layout);
    const goal = run[0] === undefined ? "" : (goalOf(run[0], { measures: all }) ?? "");
    if (goalColumn >= 0) fill(sheet, row, bottom, goalColumn, goal, STYLES.body);
    row = bottom + 1;
    at += run.length;
  }
  return row;
}

/** A measure and those after it that share its goal. */
function goalRun(measures: readonly Measure[], at: number): readonly Measure[] {
  const first = measures[at];
  if (first === undefined) return [];
  let end = at + 1;
  if (first.goalOf === undefined && first.goal.trim() !== "")
    while (measures[end]?.goalOf === first.id) end++;
  return measures.slice(at, end);
}

/** Decides how tall each measure is; the last one makes room for what the goal needs beyond the others. */
function place(
  sheet: SheetBuilder,
  from: number,
  run: readonly Measure[],
  { all, columns, keys }: RowLayout,
): readonly Slot[] {
  const own = columns.filter(({ key }) => key !== "goal");
  const needs = run.map((measure) =>
    Math.max(
      MIN_HEIGHT,
      ...[...own, ...keys].map(({ textOf, width }) => textHeight(textOf(measure), width)),
    ),
  );
  const width = columns.find(({ key }) => key === "goal")?.width;
  const goal =
    run[0] === undefined || width === undefined
      ? 0
      : textHeight(goalOf(run[0], { measures: all }) ?? "", width);
  const missing = goal - needs.reduce((sum, need) => sum + need, 0);
  let top = from;
  return run.map((measure, index) => {
    const need = (needs[index] ?? 0) + (index === run.length - 1 ? Math.max(0, missing) : 0);
    const rows = Math.ceil(need / MAX_HEIGHT);
    for (let row = top; row < top + rows; row++) sheet.height(row, need / rows);
    const slot = { measure, top, bottom: top + rows - 1 };
    top += rows;
    return slot;
  });
}

function putFields(
  sheet: SheetBuilder,
  { measure, top, bottom }: Slot,
  { columns, keys }: RowLayout,
): void {
  for (const [column, { key, textOf, style }] of columns.entries())
    if (key !== "goal") fill(sheet, top, bottom, column, textOf(measure), style);
  fill(sheet, top, bottom, columns.length, measure.id, STYLES.aside);
  for (const [index, { textOf }] of keys.entries())
    fill(sheet, top, bottom, columns.length + 1 + index, textOf(measure), STYLES.body);
}

function fill(
  sheet: SheetBuilder,
  top: number,
  bottom: number,
  column: number,
  text: string,
  style: Parameters<SheetBuilder["put"]>[3],
): void {
  sheet.put(top, column, text, style);
  for (let row = top + 1; row <= bottom; row++) sheet.put(row, column, "", style);
  sheet.merge(top, column, bottom, column);
}
