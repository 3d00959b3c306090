import {
  TEXT_FIELDS,
  type Edition,
  type Measure,
  type MeasureEdits,
  type MeasureId,
} from "@torikumi/record";
import type { ReplyCell } from "@torikumi/workbook";
import { isRepeated } from "../compose-inquiry.ts";
import {
  isAnswered,
  mergeAnswers,
  settle,
  type Answer,
  type MergedField,
  type Preference,
} from "./merge-answers.ts";
import { fieldKey } from "./preference.ts";
import type { ReadReply } from "../read-replies.ts";

/** Two texts for one field that a person has to choose from: one entry a reply. */
export interface Conflict {
  readonly id: string;
  /** By the code's name, e.g. `progress`. */
  readonly field: string;
  readonly file: string;
  readonly base: string;
  /** What stands in the repository; "" for nothing, also where the page is gone. */
  readonly current: string;
  readonly reply: string;
  /** The sheet and cell of the reply. */
  readonly place: string;
}

/** A text in a cell that was handed out for reading only, and that was changed all the same. It is not taken. */
export interface LockedChange {
  readonly id: string;
  readonly field: string;
  readonly file: string;
  readonly place: string;
  readonly handed: string;
  readonly text: string;
}

/** What becomes of the measures. */
export interface MergedReplies {
  /** New values by measure. */
  readonly edits: ReadonlyMap<MeasureId, MeasureEdits>;
  /** Which files a new value comes from, by `fieldKey`. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** The measures that each file has changed. */
  readonly changed: ReadonlyMap<string, ReadonlySet<MeasureId>>;
  readonly conflicts: readonly Conflict[];
  readonly locked: readonly LockedChange[];
  /** How many of the pages in the replies nobody has written anything new for. */
  readonly untouched: number;
}

/** What the merge needs beside the draft and the replies. */
export interface MergeRepliesOptions {
  /** What a person chose where answers do not agree, by `fieldKey`. */
  readonly preferences: ReadonlyMap<string, Preference>;
  /** The texts of a field in the commits since the last edition. */
  readonly historyOf: (id: MeasureId, field: string) => Promise<readonly string[]>;
}

/** One cell of one reply, as an answer that knows where it stands. */
interface PlacedAnswer extends Answer {
  readonly cell: ReplyCell;
}

/**
 * Merges the replies with the draft, field by field (see `mergeAnswers`). Knows no files: what is to be written is in the result. What
 * is taken for a measure goes into those that repeat it, too, as long as they had the same text.
 */
export async function mergeReplies(
  edition: Edition,
  replies: readonly ReadReply[],
  { preferences, historyOf }: MergeRepliesOptions,
): Promise<MergedReplies> {
  const edits = new Map<MeasureId, MeasureEdits>();
  const sources = new Map<string, readonly string[]>();
  const changed = new Map<string, Set<MeasureId>>();
  const conflicts: Conflict[] = [];
  for (const [key, answers] of answersByField(replies, preferences)) {
    const { page, field } = answers[0].cell;
    const id = page as MeasureId;
    const measure = edition.measures.get(id)?.value;
    const current = fieldText(measure, field);
    const preference = preferences.get(key);
    const first =
      current === undefined ? withoutPage(answers, preference) : mergeAnswers(current, answers);
    // Earlier commits are asked only where they can make a difference.
    const merged =
      first.outcome === "conflict" && current !== undefined
        ? mergeAnswers(current, answers, { preference, history: await historyOf(id, field) })
        : first;
    if (merged.outcome === "conflict")
      conflicts.push(
        ...answers
          .filter((one) => merged.answers.includes(one))
          .map((one) => toConflict(one, current ?? "")),
      );
    if (merged.outcome !== "taken") continue;
    edits.set(id, { ...edits.get(id), [field]: merged.text });
    sources.set(
      key,
      merged.answers.map(({ file }) => file),
    );
    for (const { file } of merged.answers)
      changed.set(file, (changed.get(file) ?? new Set()).add(id));
  }
  for (const [id, edit] of repeatedEdits(edition, edits)) edits.set(id, edit);
  const pages = new Set(replies.flatMap(({ cells }) => cells.map(({ page }) => page)));
  const touched = new Set<string>([
    ...[...changed.values()].flatMap((ids) => [...ids]),
    ...conflicts.map(({ id }) => id),
  ]);
  return {
    edits,
    sources,
    changed,
    conflicts,
    locked: replies.flatMap(lockedChanges),
    untouched: [...pages].filter((page) => !touched.has(page)).length,
  };
}

/** The open cells of all replies by field; a locked one too where a person has chosen it. */
function answersByField(
  replies: readonly ReadReply[],
  preferences: ReadonlyMap<string, Preference>,
): ReadonlyMap<string, [PlacedAnswer, ...PlacedAnswer[]]> {
  const byField = new Map<string, [PlacedAnswer, ...PlacedAnswer[]]>();
  for (const { file, department, cells } of replies)
    for (const cell of cells) {
      const key = fieldKey(cell.page, cell.field);
      if (cell.kind === "locked" && !preferences.has(key)) continue;
      const answer = { file, department, base: cell.handed, reply: cell.reply.text, cell };
      const known = byField.get(key);
      if (known === undefined) byField.set(key, [answer]);
      else known.push(answer);
    }
  return byField;
}

/** Answers for a field that is not there (any more) can only be left by choice. */
function withoutPage(answers: readonly Answer[], preference: Preference | undefined): MergedField {
  const answered = answers.filter(isAnswered);
  if (answered.length === 0) return { outcome: "untouched" };
  return { outcome: preference?.side === "current" ? "kept" : "conflict", answers: answered };
}

/** What stands in a field of a measure; undefined where there is none. A goal that is another measure's is not this one's to change. */
export function fieldText(measure: Measure | undefined, field: string): string | undefined {
  if (measure === undefined || (field === "goal" && measure.goalOf !== undefined)) return undefined;
  switch (field) {
    case "goal":
    case "progress":
    case "evaluation":
    case "plan":
    case "category":
      return measure[field];
    case "carryOverReason":
    case "endReason":
      return measure[field] ?? "";
    default:
      return undefined;
  }
}

function toConflict({ file, base, reply, cell }: PlacedAnswer, current: string): Conflict {
  const { page: id, field } = cell;
  return { id, field, file, base, current, reply, place: placeOf(cell.reply) };
}

function lockedChanges({ file, cells }: ReadReply): readonly LockedChange[] {
  return cells.flatMap(({ page: id, field, kind, handed, reply, before }) => {
    const texts = [
      ...(kind === "locked" ? [{ handed, now: reply }] : []),
      ...(before === undefined ? [] : [before]),
    ];
    return texts
      .filter((one) => isAnswered({ base: one.handed, reply: one.now.text }))
      .map((one) => ({
        id,
        field,
        file,
        place: placeOf(one.now),
        handed: one.handed,
        text: one.now.text,
      }));
  });
}

function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}

/** The same edits for the measures that repeat a changed one, as far as they had its texts. */
export function repeatedEdits(
  edition: Edition,
  edits: ReadonlyMap<MeasureId, MeasureEdits>,
): readonly (readonly [MeasureId, MeasureEdits])[] {
  return [...edition.measures.values()].flatMap(({ value: repeating }) => {
    const { id, repostOf } = repeating;
    const edit = repostOf === undefined ? undefined : edits.get(repostOf);
    const original = repostOf === undefined ? undefined : edition.measures.get(repostOf)?.value;
    if (edit === undefined || original === undefined || !isRepeated(repeating, edition)) return [];
    const same = TEXT_FIELDS.filter(
      (field) =>
        edit[field] !== undefined &&
        settle(repeating[field] ?? "") === settle(original[field] ?? ""),
    );
    const copied = Object.fromEntries(same.map((field) => [field, edit[field]]));
    return same.length === 0 ? [] : [[id, { ...edits.get(id), ...copied }] as const];
  });
}
