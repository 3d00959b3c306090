import { ENDED, readItemMark, type Measure, type MeasureId } from "@torikumi/record";
import { departmentNames } from "./departments/department-names.ts";
import { isDitto, noteDitto } from "./ditto.ts";
import { guessCategory } from "./category/guess-category.ts";
import { columnText, fieldPlace, fieldText, type DraftRow } from "../rows/draft-row.ts";
import type { DraftMeasure } from "./draft.ts";
import { REQUIRED_COLUMNS, type ColumnKey } from "../../layout/heading-words.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { goalOwner, isGoalShared, noteSharedCells } from "../rows/merged-fields.ts";
import type { PlacedRow } from "../rows/placed-rows.ts";
import { tickedWords } from "./category/ticked-words.ts";
import { readId } from "../rows/row-place.ts";
import { referencedId } from "./reference-words.ts";
import { shorten } from "../../notes/shorten.ts";

/** The words that a measure may use. */
export interface KnownWords {
  /** In a city without categories: none, or 終了. */
  readonly categories: ReadonlySet<string>;
  /** Names of departments that stand whole somewhere: in the register, or alone in a cell. */
  readonly departments: ReadonlySet<string>;
}

/** Reads the measures of all rows, given their ids. Tells of what is empty, doubled, unknown or against itself. */
export function collectMeasures(
  rows: readonly PlacedRow[],
  ids: readonly MeasureId[],
  { categories, departments }: KnownWords,
  note: NoteSink,
): ReadonlyMap<MeasureId, DraftMeasure> {
  const at = (row: DraftRow, top: number): string => `${row.block.table.name}\0${top}`;
  const idAt = new Map(rows.map(({ row }, index) => [at(row, row.row), ids[index]]));
  const measures = new Map<MeasureId, DraftMeasure>();
  for (const [index, { row }] of rows.entries()) {
    const id = ids[index];
    if (id === undefined) continue;
    if (measures.has(id)) {
      note({
        severity: "error",
        ...fieldPlace(row, "id"),
        message: `番号「${id}」が2回出てきます。行を足したときは番号を空にしてください（新しい番号が付きます）。`,
      });
      continue;
    }
    const top = goalOwner(row);
    const merged = top === undefined ? undefined : idAt.get(at(row, top));
    const goalOf = merged ?? readReference(row, "goalOf", note);
    const names = departmentNames(fieldText(row, "departments"), departments);
    for (const found of names.notes) note({ ...found, ...fieldPlace(row, "departments") });
    const found = readMeasure(row, { id, goalOf, departments: names.names }, note);
    const measure = withTickedCategory(row, found, categories, note);
    noteSharedCells(row, note);
    noteDitto(row, note);
    noteEmpty(row, measure, note);
    if (row.block.columns.has("category") && !categories.has(measure.category))
      noteCategory(row, measure.category, categories, note);
    measures.set(id, {
      measure,
      hasMergedGoal: top !== undefined || isGoalShared(row),
      ...fieldPlace(row, "goal"),
      cells: fieldCells(row),
      departmentsCell: fieldPlace(row, "departments").cell,
    });
  }
  for (const [index, { row }] of rows.entries()) noteOtherGoal(row, ids[index], measures, note);
  return measures;
}

/** Where each field of a row stands, by its name for people. */
function fieldCells(row: DraftRow): DraftMeasure["cells"] {
  const { columns, extras = new Map<string, number>(), table } = row.block;
  return new Map([
    ...PREVIEWED.filter(([key]) => columns.has(key)).map(
      ([key, name]) => [name, fieldPlace(row, key)] as const,
    ),
    ...[...extras].map(
      ([name, column]) => [name, { sheet: table.name, cell: cellName(row.row, column) }] as const,
    ),
  ]);
}

const PREVIEWED: readonly (readonly [ColumnKey, string])[] = [
  ...REQUIRED_COLUMNS,
  ["rating", "評価"],
  ["title", "見出し"],
];

function readMeasure(
  row: DraftRow,
  {
    id,
    goalOf,
    departments,
  }: {
    readonly id: MeasureId;
    readonly goalOf: MeasureId | undefined;
    readonly departments: readonly string[];
  },
  note: NoteSink,
): Measure {
  const optional = {
    title: fieldText(row, "title") || undefined,
    rating: fieldText(row, "rating").trim() || undefined,
    items: readItems(row, note),
    extras: extraTexts(row),
    repostOf: readReference(row, "repostOf", note),
    predecessors: readReferences(row, "predecessors", note),
    mergedInto: readReference(row, "mergedInto", note),
    carryOverReason: fieldText(row, "carryOverReason") || undefined,
    endReason: fieldText(row, "endReason") || undefined,
    opinion: fieldText(row, "opinion") || undefined,
  };
  return {
    id,
    category: fieldText(row, "category").trim(),
    departments,
    goal: goalOf === undefined ? fieldText(row, "goal") : "",
    progress: fieldText(row, "progress"),
    evaluation: fieldText(row, "evaluation"),
    plan: fieldText(row, "plan"),
    ...(goalOf === undefined ? {} : { goalOf }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** What stands in the columns of the city's own fields; undefined where the table has none. */
function extraTexts(row: DraftRow): Measure["extras"] {
  const { extras = new Map<string, number>() } = row.block;
  return extras.size === 0
    ? undefined
    : [...extras].map(([name, column]) => ({ name, text: columnText(row, column) }));
}

/** An id in a column of the list, e.g. 再掲. What cannot be read is an error, never dropped. */
function readReference(row: DraftRow, key: ColumnKey, note: NoteSink): MeasureId | undefined {
  return readIds(row, key, [fieldText(row, key)], note)[0];
}

/** The ids in a column, on lines of their own or joined by 、; undefined for none. */
function readReferences(
  row: DraftRow,
  key: ColumnKey,
  note: NoteSink,
): readonly MeasureId[] | undefined {
  const ids = readIds(row, key, fieldText(row, key).split(/[\n、，,]/), note);
  return ids.length === 0 ? undefined : ids;
}

/** The marks of the recommendation's items, one after another or joined by 、; undefined for none. */
function readItems(row: DraftRow, note: NoteSink): Measure["items"] {
  const texts = fieldText(row, "items").split(/[\s、，,・]+|(?<=[①-⑳])/u);
  const marks = texts.flatMap((text) => {
    const mark = readItemMark(text);
    if (mark === undefined && text.trim() !== "")
      note({
        severity: "error",
        ...fieldPlace(row, "items"),
        message: `提言の項目の番号「${shorten(text)}」を読み取れません。「①」のように書いてください。`,
      });
    return mark ?? [];
  });
  return marks.length === 0 ? undefined : marks;
}

function readIds(
  row: DraftRow,
  key: ColumnKey,
  texts: readonly string[],
  note: NoteSink,
): readonly MeasureId[] {
  return texts.flatMap((text) => {
    const id = readId(text) ?? readId(referencedId(text) ?? "");
    if (id === undefined && text.trim() !== "")
      note({
        severity: "error",
        ...fieldPlace(row, key),
        message: `取組の番号「${shorten(text)}」を読み取れません。「1-ア-2」のように書いてください。`,
      });
    return id ?? [];
  });
}

/** A column that is missing altogether has its own error, told once. */
function noteEmpty(row: DraftRow, measure: Measure, note: NoteSink): void {
  const { columns } = row.block;
  if (columns.has("goal") && measure.goalOf === undefined && measure.goal.trim() === "")
    note({
      severity: "error",
      ...fieldPlace(row, "goal"),
      message:
        "取組内容が空です。上の行と同じ取組内容ならセルを結合し、そうでなければ書いてください。",
    });
  if (columns.has("departments") && measure.departments.length === 0)
    note({
      severity: "error",
      ...fieldPlace(row, "departments"),
      message: "担当部が空です。1行に1つずつ書いてください。",
    });
}

/** The measure with the one category that its cell ticks (`☑新規 □拡充`); as it is where it ticks none or several, or nothing is a sign. */
function withTickedCategory(
  row: DraftRow,
  measure: Measure,
  categories: ReadonlySet<string>,
  note: NoteSink,
): Measure {
  if (categories.has(measure.category)) return measure;
  const [ticked, ...more] = tickedWords(measure.category, categories) ?? [];
  if (ticked === undefined || more.length > 0) return measure;
  note({
    severity: "info",
    ...fieldPlace(row, "category"),
    quote: shorten(measure.category),
    message: "印（☑、○など）の付いた言葉を、取組区分として取り込みました。",
  });
  return { ...measure, category: ticked };
}

function noteCategory(
  row: DraftRow,
  category: string,
  categories: ReadonlySet<string>,
  note: NoteSink,
): void {
  const choice = `「${[...categories].join("」「")}」のどれか`;
  if (isDitto(category)) return;
  if (categories.has("")) {
    const message = `取組区分は「使わない欄」なのに、「${shorten(category)}」があります。終わる取組に「${ENDED}」と書くほかは、空にしてください。`;
    note({ severity: "error", ...fieldPlace(row, "category"), message });
    return;
  }
  const ticked = tickedWords(category, categories);
  const guess =
    category === "" || ticked !== undefined ? undefined : guessCategory(category, categories);
  const reason =
    ticked === undefined
      ? "は凡例にありません"
      : ticked.length === 0
        ? "には、印（☑、○など）の付いた言葉がありません。図形や色で付けた印は読めません"
        : `は、「${ticked.join("」「")}」のそれぞれに印があります`;
  note({
    severity: "error",
    ...fieldPlace(row, "category"),
    message:
      category === ""
        ? `取組区分が空です。${choice}を書いてください。${saysRepost(row) ? REPOST_ADVICE : ""}`
        : `取組区分「${shorten(category)}」${reason}。${guess === undefined ? "" : `もしかして: ${guess}。`}${choice}に直してください。`,
  });
}

const REPOST_ADVICE =
  "再掲の行なら、元の取組と同じ取組区分を書くか、表の読み方（layout.yaml）の「読まない行」に行の番号を書いて除いてください。";

function saysRepost(row: DraftRow): boolean {
  return [...row.block.columns.keys()].some((key) => fieldText(row, key).includes("再掲"));
}

/** In a list, the row of a measure that shares a goal may repeat it; another text there would be lost. */
function noteOtherGoal(
  row: DraftRow,
  id: MeasureId | undefined,
  measures: ReadonlyMap<MeasureId, DraftMeasure>,
  note: NoteSink,
): void {
  const goalOf = id === undefined ? undefined : measures.get(id)?.measure.goalOf;
  const shared = goalOf === undefined ? undefined : measures.get(goalOf)?.measure;
  const own = fieldText(row, "goal");
  if (shared === undefined || shared.goalOf !== undefined || own === "" || own === shared.goal)
    return;
  note({
    severity: "error",
    ...fieldPlace(row, "goal"),
    message: `取組内容が、共有先の ${shared.id} の取組内容と違います。同じ文にするか、「取組内容の共有」を空にしてください。`,
  });
}
