import {
  formatMeasure,
  isValidIn,
  likeness,
  NEW,
  policyOf,
  UNFILLED,
  usesField,
  type Edition,
  type Measure,
  type MeasureEdits,
  type MeasureId,
  type PolicyId,
  type TextField,
} from "@torikumi/record";
import { chosenPolicies } from "./chosen-policies.ts";
import type { AddedMeasure } from "@torikumi/workbook";
import { fieldKey, fieldName } from "./merge/field-keys.ts";
import { isAnswered, mergeAnswers, settle, type Preference } from "./merge/merge-answers.ts";
import type { Conflict } from "./merge/merge-findings.ts";
import { nameField } from "./name-field.ts";
import type { ReadReply, RefusedFile } from "./read-replies.ts";

/** What becomes of the rows for new measures. */
export interface AddedMeasures {
  /** The new pages, by id. */
  readonly pages: ReadonlyMap<MeasureId, string>;
  /** New values for measures that an earlier round has made. */
  readonly edits: ReadonlyMap<MeasureId, MeasureEdits>;
  /** Whose row became which new measure. */
  readonly proposed: readonly ProposedMeasure[];
  readonly conflicts: readonly Conflict[];
  /** Rows that cannot be placed. */
  readonly refused: readonly RefusedFile[];
  /** The fields of measures that an earlier round has made in which a choice makes, or has made, a difference; by `fieldKey`. */
  readonly open: ReadonlySet<string>;
}

/** A new measure, and who proposes it. */
export interface ProposedMeasure {
  readonly id: MeasureId;
  readonly file: string;
  readonly department: string;
}

/** What has to be known to place a new measure. */
export interface AddOptions {
  /** The ids of the last edition: a measure that is not among them is new this year. */
  readonly before: ReadonlySet<MeasureId>;
  readonly preferences: ReadonlyMap<string, Preference>;
  /** The next serial of a policy that nobody has used. */
  readonly nextSerial: (policy: PolicyId) => Promise<number>;
}

/** Goals that are this much alike may be one and the same, written twice. */
const ALIKE = 0.7;

const FIELDS = ["title", "goal", "progress", "evaluation", "plan"] as const;

/** A row for a new measure, with the file that it came in. */
interface Row extends AddedMeasure {
  readonly file: string;
  readonly from: string;
}

/**
 * Makes pages of the rows for new measures, each with the next free serial of its policy. A row that was taken before is known by its
 * goal (or 見出し, see `nameField`) and makes no second page; one that is much like a measure which is new this year is a conflict, for it may be the same.
 */
export async function addMeasures(
  edition: Edition,
  replies: readonly ReadReply[],
  { before, preferences, nextSerial }: AddOptions,
): Promise<AddedMeasures> {
  const { groups, refused } = groupRows(edition, replies);
  const conflicts: Conflict[] = [];
  const pages = new Map<MeasureId, string>();
  const edits = new Map<MeasureId, MeasureEdits>();
  const proposed: ProposedMeasure[] = [];
  const open = new Set<string>();
  const serials = new Map<PolicyId, number>();
  const name = nameField(edition.index?.value);
  const young = [...edition.measures.values()]
    .map(({ value }) => value)
    .filter(({ id }) => !before.has(id));
  for (const { policy, rows } of groups) {
    const known = findTwin(young, policy, { name, text: rows[0][name] });
    const serial = serials.get(policy) ?? (await nextSerial(policy));
    const measure = known ?? blankMeasure(`${policy}-${serial}`, rows, edition);
    const merged = mergeRows(measure, rows, preferences);
    conflicts.push(...merged.conflicts);
    for (const field of merged.open) open.add(fieldKey(measure.id, field));
    if (known !== undefined) {
      if (Object.keys(merged.edits).length > 0) edits.set(known.id, merged.edits);
      continue;
    }
    serials.set(policy, serial + 1);
    pages.set(measure.id, formatMeasure({ ...measure, ...merged.edits }, edition.index?.value));
    for (const { file, from } of rows) proposed.push({ id: measure.id, file, department: from });
  }
  return { pages, edits, proposed, conflicts, refused, open };
}

/** The new measure of the same name, wherever it was moved to since, or else one of its policy with a name much like it. */
function findTwin(
  young: readonly Measure[],
  policy: PolicyId,
  { name, text }: { readonly name: "goal" | "title"; readonly text: string },
): Measure | undefined {
  const nameOf = (one: Measure): string => one[name] ?? "";
  const same = young.filter((one) => settle(nameOf(one)) === settle(text));
  const near = young.filter(({ id }) => policyOf(id) === policy);
  return (
    same.find((one) => near.includes(one)) ??
    same[0] ??
    near.find((one) => likeness(nameOf(one), text) >= ALIKE)
  );
}

function mergeRows(
  measure: Measure,
  rows: readonly Row[],
  preferences: ReadonlyMap<string, Preference>,
): {
  readonly edits: MeasureEdits;
  readonly conflicts: readonly Conflict[];
  readonly open: readonly string[];
} {
  const conflicts: Conflict[] = [];
  const open: string[] = [];
  const edits: Record<string, string> = {};
  for (const field of FIELDS) {
    const answers = rows.map((row) => ({
      file: row.file,
      department: row.from,
      base: "",
      reply: row[field],
      row,
    }));
    const current = measure[field] ?? "";
    const unchosen = mergeAnswers(current, answers);
    const isOpen = unchosen.outcome === "conflict" || unchosen.outcome === "settled";
    if (isOpen) open.push(field);
    const preference = isOpen ? preferences.get(fieldKey(measure.id, field)) : undefined;
    const merged = mergeAnswers(current, answers, { preference });
    if (merged.outcome === "taken") edits[field] = merged.text;
    if (merged.outcome === "conflict")
      conflicts.push(...answers.filter(isAnswered).map(({ row }) => clash(row, measure, field)));
  }
  return { edits, conflicts, open };
}

/** Rows with one name in one policy: what several departments begin together is one measure. */
interface RowGroup {
  readonly policy: PolicyId;
  readonly rows: readonly [Row, ...Row[]];
}

function groupRows(
  edition: Edition,
  replies: readonly ReadReply[],
): { readonly groups: readonly RowGroup[]; readonly refused: readonly RefusedFile[] } {
  const groups = new Map<string, { policy: PolicyId; rows: [Row, ...Row[]] }>();
  const refused: RefusedFile[] = [];
  for (const { file, department, added } of replies)
    for (const one of added) {
      const policy = policyIn(one.policy, edition);
      const complaint = complaintOf(one, edition);
      if (policy === undefined || complaint !== undefined) {
        const { sheet, cell } = one.place;
        refused.push({ file, message: `${sheet}!${cell}: ${complaint ?? POLICY}` });
        continue;
      }
      const row = { ...one, file, from: department };
      const key = `${policy}\t${settle(one[nameField(edition.index?.value)])}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { policy, rows: [row] });
      else known.rows.push(row);
    }
  return { groups: [...groups.values()], refused };
}

const POLICY = "新しい取組の取組方針が決まりません。一覧から「1-ア」のように選んでください。";

function policyIn(text: string, edition: Edition): PolicyId | undefined {
  const word = text.normalize("NFKC").trim().split(/\s/u)[0] ?? "";
  return chosenPolicies(edition).find(({ id }) => id === word)?.id;
}

function complaintOf(row: AddedMeasure, edition: Edition): string | undefined {
  const { departments } = row;
  const name = nameField(edition.index?.value);
  if (settle(row[name]) === "")
    return `新しい取組の${fieldName(name)}がありません。書き足してください。`;
  const id = edition.index?.value.id ?? "";
  const names = (edition.register?.value ?? []).filter((one) => isValidIn(one, id));
  const unknown = departments.find((name) => !names.some((one) => one.name === name));
  return unknown === undefined
    ? undefined
    : `新しい取組の担当部「${unknown}」は departments.yaml にありません。一覧から選んでください。`;
}

/** A new measure in which nothing is written yet but its departments. */
function blankMeasure(id: MeasureId, rows: readonly Row[], edition: Edition): Measure {
  const page = edition.index?.value;
  const { categories = [], extras = [] } = page ?? {};
  const words = categories.map(({ name }) => name);
  const blank = (field: TextField): string => (usesField(page, field) ? UNFILLED : "");
  const departments = rows.flatMap(({ departments, from }) =>
    departments.length === 0 ? [from] : departments,
  );
  return {
    id,
    category: usesField(page, "category") ? (words.includes(NEW) ? NEW : (words[0] ?? NEW)) : "",
    departments: [...new Set(departments)],
    goal: blank("goal"),
    progress: blank("progress"),
    evaluation: blank("evaluation"),
    plan: blank("plan"),
    ...(extras.length > 0 && { extras: extras.map(({ name }) => ({ name, text: UNFILLED })) }),
  };
}

function clash(row: Row, measure: Measure, field: (typeof FIELDS)[number]): Conflict {
  const { sheet, cell } = row.place;
  return {
    id: measure.id,
    field,
    file: row.file,
    department: row.from,
    base: "",
    current: measure[field] ?? "",
    reply: row[field],
    place: `${sheet}!${cell}`,
  };
}
