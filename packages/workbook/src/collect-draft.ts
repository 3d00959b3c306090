import {
  nearest,
  type Edition,
  type Measure,
  type MeasureId,
  type Policy,
  type PolicyId,
  type Recommendation,
} from "@torikumi/record";
import { assignSerials } from "./assign-serials.ts";
import { collectEditionFacts } from "./collect-facts.ts";
import { departmentNames } from "./department-names.ts";
import { draftRows, fieldPlace, fieldText, type DraftRow } from "./draft-row.ts";
import type { Draft, DraftMeasure } from "./draft.ts";
import type { ColumnKey } from "./heading.ts";
import type { NoteSink } from "./import-note.ts";
import { goalOwner, noteSharedCells } from "./merged-fields.ts";
import { placeBlock, type BlockPlace } from "./place-block.ts";
import type { EditionFacts } from "./read-facts.ts";
import { placeRow, readId, type RowPlace } from "./row-place.ts";
import type { TableBlock } from "./table-block.ts";

interface PlacedRow extends RowPlace {
  readonly row: DraftRow;
}

/** Columns without which a table cannot be imported. */
const REQUIRED: readonly (readonly [ColumnKey, string])[] = [
  ["goal", "取組内容"],
  ["progress", "取組状況"],
  ["evaluation", "自己評価"],
  ["plan", "今後の取組"],
  ["category", "取組区分"],
  ["departments", "担当部"],
];

/** What a workbook is read beside. */
export interface DraftContext {
  /** The sheet beside a list, where there is one. */
  readonly facts: EditionFacts | undefined;
  /** The edition that stands where the files will be written: its ids are not given anew, its categories are known. */
  readonly existing: Edition | undefined;
}

/**
 * Puts the tables of a workbook together into one edition.
 * Tells of everything that is missing, doubled, in conflict or without a place.
 */
export function collectDraft(
  blocks: readonly TableBlock[],
  { facts, existing }: DraftContext,
  note: NoteSink,
): Draft {
  const places = blocks.map((block) => placeBlock(block, note));
  const known = existing?.index?.value.categories ?? [];
  const edition = collectEditionFacts(blocks, places, { facts, known }, note);
  const rows = blocks.flatMap((block, index) => placedRows(block, places[index], note));
  noteContinuedPolicies(blocks, places, note);
  const { recommendations, policies } = collectPolicies(places, rows, note);
  for (const page of facts?.recommendations ?? [])
    if (!recommendations.has(page.number)) recommendations.set(page.number, page);
  for (const page of facts?.policies ?? []) if (!policies.has(page.id)) policies.set(page.id, page);
  const ids = assignSerials(rows, existing?.measures.keys() ?? []);
  const measures = collectMeasures(rows, ids, note);
  const words = new Set([...edition.categories, ...known].map(({ name }) => name));
  noteCategories(measures, [...words], rows, ids, note);
  return { ...edition, recommendations, policies, measures };
}

function placedRows(
  block: TableBlock,
  place: BlockPlace | undefined,
  note: NoteSink,
): readonly PlacedRow[] {
  const missing = REQUIRED.filter(([key]) => !block.columns.has(key)).map(([, name]) => name);
  if (missing.length > 0)
    note({
      severity: "error",
      ...fieldPlace({ block, row: block.headerRow, bottom: block.headerRow }, "goal"),
      message: `表に「${missing.join("」「")}」の列がありません。見出しを確かめてください。`,
    });
  const rows = draftRows(block, note);
  if (place?.kind === "paper" && place.policy === undefined) return [];
  return rows.flatMap((row) => {
    const placed = placeRow(row, place?.policy, note);
    return placed === undefined ? [] : { ...placed, row };
  });
}

function noteContinuedPolicies(
  blocks: readonly TableBlock[],
  places: readonly BlockPlace[],
  note: NoteSink,
): void {
  const first = new Map<PolicyId, string>();
  for (const [index, { policy }] of places.entries()) {
    const name = blocks[index]?.table.name ?? "";
    if (policy === undefined) continue;
    const before = first.get(policy);
    if (before === undefined) first.set(policy, name);
    else
      note({
        severity: "info",
        sheet: name,
        cell: "",
        message: `取組方針「${policy}」はシート「${before}」の続きとして、通し番号を続けました。`,
      });
  }
}

/** The pages above the measures: from the heads of the sheets, or from the columns of a list. */
function collectPolicies(
  places: readonly BlockPlace[],
  rows: readonly PlacedRow[],
  note: NoteSink,
): {
  readonly recommendations: Map<number, Recommendation>;
  readonly policies: Map<PolicyId, Policy>;
} {
  const recommendations = new Map<number, Recommendation>();
  const policies = new Map<PolicyId, Policy>();
  const seen = new Set<string>();
  const add = (place: BlockPlace): void => {
    if (place.policy === undefined) return;
    const { recommendation, policy, direction } = place;
    const key = JSON.stringify([recommendation, policy, direction]);
    if (seen.has(key)) return;
    seen.add(key);
    const known = recommendations.get(recommendation.number);
    if (known === undefined) recommendations.set(recommendation.number, recommendation);
    else if (known.title !== recommendation.title || !isSame(known.items, recommendation.items))
      note({
        severity: "warning",
        ...place.at,
        message: `提言${known.number}の題名か項目が、前に出てきたものと違います。先に出てきた方を取り込みました。`,
      });
    const knownDirection = policies.get(policy)?.direction;
    if (knownDirection === undefined) policies.set(policy, { id: policy, direction });
    else if (knownDirection !== direction)
      note({
        severity: "warning",
        ...place.at,
        message: `取組方針「${policy}」の方向性が、前に出てきたものと違います。先に出てきた方を取り込みました。`,
      });
  };
  for (const place of places) if (place.kind === "paper") add(place);
  for (const placed of rows) {
    const place = places.find(({ block }) => block === placed.row.block);
    if (place?.kind === "list") add(place.ofRow(placed.row, placed.policy));
  }
  return { recommendations, policies };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function collectMeasures(
  rows: readonly PlacedRow[],
  ids: readonly MeasureId[],
  note: NoteSink,
): ReadonlyMap<MeasureId, DraftMeasure> {
  const idOf = new Map(rows.map(({ row }, index) => [row, ids[index]]));
  const firstOf = new Map(rows.map(({ row }) => [`${row.block.table.name}\0${row.row}`, row]));
  const measures = new Map<MeasureId, DraftMeasure>();
  for (const [index, placed] of rows.entries()) {
    const { row } = placed;
    const id = ids[index] as MeasureId;
    if (measures.has(id)) {
      note({
        severity: "error",
        ...fieldPlace(row, "id"),
        message: `番号「${id}」が2回出てきます。行を足したときは番号を空にしてください（新しい番号が付きます）。`,
      });
      continue;
    }
    noteSharedCells(row, note);
    const top = goalOwner(row);
    const owner = top === undefined ? undefined : firstOf.get(`${row.block.table.name}\0${top}`);
    const shared = owner === undefined ? readReference(row, "goalOf", note) : idOf.get(owner);
    const measure = readMeasure(row, id, shared);
    if (measure.goal.trim() === "" && shared === undefined)
      note({
        severity: "error",
        ...fieldPlace(row, "goal"),
        message:
          "取組内容が空です。上の行と同じ取組内容ならセルを結合し、そうでなければ書いてください。",
      });
    if (measure.departments.length === 0)
      note({
        severity: "error",
        ...fieldPlace(row, "departments"),
        message: "担当部が空です。1行に1つずつ書いてください。",
      });
    measures.set(id, { measure, hasOwnId: placed.id !== undefined, ...fieldPlace(row, "goal") });
  }
  return measures;
}

/** An id in a column of the list, e.g. 再掲. What cannot be read is an error, never dropped. */
function readReference(row: DraftRow, key: ColumnKey, note?: NoteSink): MeasureId | undefined {
  const text = fieldText(row, key);
  const id = readId(text);
  if (text.trim() !== "" && id === undefined)
    note?.({
      severity: "error",
      ...fieldPlace(row, key),
      message: `取組の番号「${text.trim().slice(0, 20)}」を読み取れません。「1-ア-2」のように書いてください。`,
    });
  return id;
}

function readMeasure(row: DraftRow, id: MeasureId, goalOf: MeasureId | undefined): Measure {
  const optional = {
    repostOf: readReference(row, "repostOf"),
    predecessor: readReference(row, "predecessor"),
    carryOverReason: fieldText(row, "carryOverReason") || undefined,
    endReason: fieldText(row, "endReason") || undefined,
    opinion: fieldText(row, "opinion") || undefined,
  };
  return {
    id,
    category: fieldText(row, "category").trim(),
    departments: departmentNames(fieldText(row, "departments")),
    goal: goalOf === undefined ? fieldText(row, "goal") : "",
    progress: fieldText(row, "progress"),
    evaluation: fieldText(row, "evaluation"),
    plan: fieldText(row, "plan"),
    ...(goalOf === undefined ? {} : { goalOf }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function noteCategories(
  measures: ReadonlyMap<MeasureId, DraftMeasure>,
  words: readonly string[],
  rows: readonly PlacedRow[],
  ids: readonly MeasureId[],
  note: NoteSink,
): void {
  const known = new Set(words);
  for (const [index, { row }] of rows.entries()) {
    const category = measures.get(ids[index] as MeasureId)?.measure.category ?? "";
    if (known.has(category)) continue;
    const guess = nearest(category, words);
    note({
      severity: "error",
      ...fieldPlace(row, "category"),
      message:
        category === ""
          ? `取組区分が空です。「${words.join("」「")}」のどれかを書いてください。`
          : `取組区分「${category.slice(0, 20)}」は凡例にありません。${guess === undefined ? "" : `もしかして: ${guess}。`}「${words.join("」「")}」のどれかに直してください。`,
    });
  }
}
