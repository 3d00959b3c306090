import { goalOf } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";
import type { KeyColumn } from "./key-columns.ts";
import { STYLES } from "./cell-styles.ts";
import { PAPER_WIDTHS } from "./paper-widths.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { textHeight } from "./text-height.ts";

/** Excel's tallest row, in points; a measure that needs more is laid over several rows merged into one. */
const MAX_HEIGHT = 405;
const MIN_HEIGHT = 34;
const ID_COLUMN = 6;

type MeasurePages = ReadonlyMap<MeasureId, { readonly value: Measure }>;

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
  { all, keys }: { readonly all: MeasurePages; readonly keys: readonly KeyColumn[] },
): number {
  let row = from;
  let at = 0;
  while (at < measures.length) {
    const run = goalRun(measures, at);
    const slots = place(sheet, row, run, { all, keys });
    const bottom = slots.at(-1)?.bottom ?? row;
    for (const slot of slots) putFields(sheet, slot, keys);
    const goal = run[0] === undefined ? "" : (goalOf(run[0], { measures: all }) ?? "");
    fill(sheet, row, bottom, 0, goal, STYLES.body);
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
  { all, keys }: { readonly all: MeasurePages; readonly keys: readonly KeyColumn[] },
): readonly Slot[] {
  const needs = run.map((measure) =>
    Math.max(
      MIN_HEIGHT,
      ...fields(measure).map((text, index) => textHeight(text, PAPER_WIDTHS[index + 1] ?? 10)),
      ...keys.map(({ textOf, width }) => textHeight(textOf(measure), width)),
    ),
  );
  const goal =
    run[0] === undefined ? 0 : textHeight(goalOf(run[0], { measures: all }) ?? "", PAPER_WIDTHS[0]);
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

function fields(measure: Measure): readonly string[] {
  return [
    measure.progress,
    measure.evaluation,
    measure.plan,
    measure.category,
    measure.departments.join("\n"),
  ];
}

function putFields(
  sheet: SheetBuilder,
  { measure, top, bottom }: Slot,
  keys: readonly KeyColumn[],
): void {
  for (const [index, text] of fields(measure).entries())
    fill(sheet, top, bottom, index + 1, text, index === 3 ? STYLES.category : STYLES.body);
  fill(sheet, top, bottom, ID_COLUMN, measure.id, STYLES.aside);
  for (const [index, { textOf }] of keys.entries())
    fill(sheet, top, bottom, ID_COLUMN + 1 + index, textOf(measure), STYLES.body);
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
