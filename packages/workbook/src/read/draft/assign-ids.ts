import {
  goalOf,
  parseMeasureId,
  policyOf,
  type Edition,
  type Measure,
  type MeasureId,
} from "@torikumi/record";
import { fieldPlace, fieldText } from "../rows/draft-row.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { comparedText, textLikeness } from "./compared-text.ts";
import { matchRows, type Compared } from "./match-rows.ts";
import type { PlacedRow } from "../rows/placed-rows.ts";
import { shorten } from "../../notes/shorten.ts";

/** The ids of the rows, in their order. */
export interface AssignedIds {
  readonly ids: readonly MeasureId[];
  /** Existing measures that a row may be, where that could not be decided: an error tells of each. */
  readonly unclear: ReadonlySet<MeasureId>;
}

/** Ids that are not given anew. */
export interface TakenIds {
  readonly existing: Edition | undefined;
  /** Those of published editions. */
  readonly published: Iterable<MeasureId>;
}

/** Goals less alike than this are told, where the rest of the row says that it is the same measure. */
const SAME_GOAL = 0.5;

/**
 * Gives every row its id. An id on the sheet stays. Where no row of a policy has one, the rows are compared with the
 * existing measures (`matchRows`); what could be one of several is an error, never a guess.
 * Rows that are new, and rows without an id among rows that have one, get serials that were never used, in no published
 * edition either; where there is no edition to compare with and some were used, which rows are new is an error too.
 */
export function assignIds(
  rows: readonly PlacedRow[],
  { existing, published }: TakenIds,
  note: NoteSink,
): AssignedIds {
  const ids: MeasureId[] = [];
  const unclear = new Set<MeasureId>();
  const known = Map.groupBy(
    [...(existing?.measures.values() ?? [])].map(({ value }) => value),
    ({ id }) => policyOf(id),
  );
  const taken = Map.groupBy(published, policyOf);
  const ofPolicy = Map.groupBy(rows.entries(), ([, { policy }]) => policy);
  for (const [policy, mine] of ofPolicy) {
    const measures = (known.get(policy) ?? []).toSorted((a, b) => serialOf(a.id) - serialOf(b.id));
    const hasIds = mine.some(([, { id }]) => id !== undefined);
    const own = mine.map(([, row]) => row);
    const { found, open } =
      hasIds || existing === undefined
        ? { found: new Map<number, MeasureId>(), open: new Set<number>() }
        : matched(own, measures, { existing, unclear }, note);
    const used = Math.max(0, ...(taken.get(policy) ?? []).map(serialOf));
    if (existing === undefined) refuseGuess(own, { policy, used }, note);
    let highest = Math.max(
      used,
      ...measures.map(({ id }) => serialOf(id)),
      ...own.map(({ id }) => (id === undefined ? 0 : serialOf(id))),
    );
    for (const [place, [index, row]] of mine.entries()) {
      const id = row.id ?? found.get(place) ?? (`${policy}-${++highest}` as MeasureId);
      ids[index] = id;
      if (row.id === undefined && !found.has(place) && !open.has(place) && measures.length > 0)
        note({
          severity: "info",
          ...fieldPlace(row.row, "goal"),
          message: `取組内容「${shorten(fieldText(row.row, "goal"))}」は今の年度版にないため、新しい取組 ${id} としました。`,
        });
    }
  }
  return { ids, unclear };
}

/** Numbers that were published belong to measures; without an edition nobody can tell which rows those are. */
function refuseGuess(
  rows: readonly PlacedRow[],
  { policy, used }: { readonly policy: string; readonly used: number },
  note: NoteSink,
): void {
  const row = rows.find(({ id }) => id === undefined);
  if (used === 0 || row === undefined) return;
  note({
    severity: "error",
    ...fieldPlace(row.row, "goal"),
    message: `取組方針「${policy}」の番号は、公表した年度版で ${policy}-${used} まで使われています。取り込み先に年度版がないため、この行がそのどれの続きか、新しい取組か、決められません。公表した年度版のフォルダーを取り込み先に戻すか、「番号」の列を加えてください。`,
  });
}

function matched(
  rows: readonly PlacedRow[],
  measures: readonly Measure[],
  { existing, unclear }: { readonly existing: Edition; readonly unclear: Set<MeasureId> },
  note: NoteSink,
): { readonly found: ReadonlyMap<number, MeasureId>; readonly open: ReadonlySet<number> } {
  const compared = rows.map(({ row }) =>
    comparedRow(
      fieldText(row, "goal"),
      (["progress", "evaluation", "plan"] as const).map((key) => fieldText(row, key)),
    ),
  );
  const known = measures.map((measure) =>
    comparedRow(goalOf(measure, existing) ?? "", [
      measure.progress,
      measure.evaluation,
      measure.plan,
    ]),
  );
  const match = matchRows(compared, known);
  const found = new Map<number, MeasureId>();
  const open = new Set<number>();
  for (const [index, { row }] of rows.entries()) {
    const place = match.found.get(index);
    const measure = place === undefined ? undefined : measures[place];
    const goal = compared[index]?.goal ?? comparedText("");
    const before = place === undefined ? undefined : known[place]?.goal;
    const told = { ...fieldPlace(row, "goal") };
    const name = `取組内容「${shorten(fieldText(row, "goal"))}」`;
    if (measure !== undefined && before !== undefined) {
      found.set(index, measure.id);
      if (textLikeness(goal, before) < SAME_GOAL && goal.plain !== "")
        note({
          severity: "warning",
          ...told,
          message: `${name}を、今の ${measure.id}「${shorten(goalOf(measure, existing) ?? "")}」を書き直したものとして取り込みました（ほかの欄か行の順から）。別の取組なら、「番号」の列を加えてこの行の番号を空にしてください。`,
        });
    }
    const choice = (match.unclear.get(index) ?? []).flatMap((at) => measures[at]?.id ?? []);
    if (choice.length === 0) continue;
    open.add(index);
    for (const id of choice) unclear.add(id);
    note({
      severity: "error",
      ...told,
      message: `${name}が、今の年度版の ${choice.slice(0, 5).join("、")}${choice.length > 5 ? `など${choice.length}件` : ""} のどれか、新しい取組か、決められません。「番号」の列を加えるか（新しい取組の番号は空にします）、取組内容を今の年度版の文に合わせてください。`,
    });
  }
  return { found, open };
}

function comparedRow(goal: string, texts: readonly string[]): Compared {
  return { goal: comparedText(goal), texts: comparedText(texts.join("")) };
}

function serialOf(id: MeasureId): number {
  return parseMeasureId(id)?.serial ?? 0;
}
