import type { MeasureId, OpinionId } from "@torikumi/record";
import type { ReplyCell } from "@torikumi/workbook";
import type { ReadReply } from "../read-replies.ts";
import { chosenWord, problemOf, type FieldRules } from "./check-words.ts";
import { fieldKey } from "./field-keys.ts";
import {
  isAnswered,
  mergeAnswers,
  settle,
  type Answer,
  type MergedField,
  type MergeOptions,
  type Preference,
} from "./merge-answers.ts";
import {
  lockedChanges,
  placeOf,
  type Conflict,
  type LockedChange,
  type WithdrawnAnswer,
} from "./merge-findings.ts";
import type { TakenField } from "./page-edits.ts";
import { chosenBack, setBack } from "./take-back.ts";
import { withoutSuperseded } from "./superseded-answers.ts";
import { answerForm, standingText, type MergeTarget } from "./standing-text.ts";

/** What becomes of the pages. */
export interface MergedReplies {
  /** The new texts. */
  readonly taken: readonly TakenField[];
  /** The pages that each file has changed. */
  readonly changed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly conflicts: readonly Conflict[];
  readonly locked: readonly LockedChange[];
  readonly withdrawn: readonly WithdrawnAnswer[];
  /** How many of the pages in the replies nobody has written anything new for. */
  readonly untouched: number;
  /** Every field of the replies, and those in which a choice makes, or has made, a difference; by `fieldKey`. */
  readonly known: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/** What the merge needs beside the draft and the replies. */
export interface MergeRepliesOptions {
  /** What a person chose where answers do not agree, by `fieldKey`. */
  readonly preferences: ReadonlyMap<string, Preference>;
  /** The texts of a field in the commits since the last edition. */
  readonly historyOf: (
    place: Pick<TakenField, "page" | "field">,
    department: string,
  ) => Promise<readonly string[]>;
  /** The same on the branch of a department, where replies go onto branches. */
  readonly branchHistoryOf?: MergeRepliesOptions["historyOf"];
}

/** One cell of one reply, as an answer that knows where it stands. */
interface PlacedAnswer extends Answer {
  readonly cell: ReplyCell;
  /** Why it cannot be taken, in Japanese. */
  readonly problem: string | undefined;
}

/**
 * Merges the replies with the draft, field by field (see `mergeAnswers`). Knows no files: what is to be written is in the result. To an
 * opinion each department has an answer of its own.
 */
export async function mergeReplies(
  target: MergeTarget,
  replies: readonly ReadReply[],
  { preferences, historyOf, branchHistoryOf = historyOf }: MergeRepliesOptions,
): Promise<MergedReplies> {
  const taken: TakenField[] = [];
  const changed = new Map<string, Set<string>>();
  const conflicts: Conflict[] = [];
  const withdrawn: WithdrawnAnswer[] = [];
  const open = new Set<string>();
  for (const all of answersByField(target, replies, preferences)) {
    const [{ cell, department }] = all;
    const page = cell.page as MeasureId | OpinionId;
    const answers = await withoutSuperseded(all, (name) =>
      branchHistoryOf({ page, field: cell.field }, name),
    );
    const key = fieldKey(page, cell.field);
    const current = standingText(target, cell, department);
    const first = mergeField(current, answers);
    // Earlier commits are asked only where they can make a difference.
    const history =
      first.outcome === "conflict" && current !== undefined
        ? await historyOf({ page, field: cell.field }, department)
        : [];
    const unchosen = history.length === 0 ? first : mergeField(current, answers, { history });
    const back = current === undefined ? [] : setBack(current, answers);
    const isOpen = ["conflict", "settled"].includes(unchosen.outcome) || back.length > 0;
    if (isOpen) open.add(key);
    const preference = isOpen ? preferences.get(key) : undefined;
    const chosen = chosenBack(back, answers, preference);
    const merged: MergedField =
      chosen !== undefined
        ? { outcome: "taken", text: settle(chosen.base), answers: [chosen] }
        : preference === undefined
          ? unchosen
          : mergeField(current, answers, { history, preference });
    if (merged.outcome === "conflict")
      conflicts.push(
        ...answers
          .filter((one) => merged.answers.includes(one))
          .map((one) => toConflict(one, current)),
      );
    if (merged.outcome !== "taken") {
      withdrawn.push(...back.map((one) => toWithdrawn(one, current ?? "")));
      continue;
    }
    const files = merged.answers.map(({ file }) => file);
    taken.push({ page, field: cell.field, department, text: merged.text, files });
    for (const file of files) changed.set(file, (changed.get(file) ?? new Set()).add(page));
  }
  const cells = replies.flatMap((reply) => reply.cells);
  const touched = new Set([
    ...[...changed.values()].flatMap((ids) => [...ids]),
    ...conflicts.map(({ id }) => id),
  ]);
  return {
    taken,
    changed,
    conflicts,
    locked: replies.flatMap(lockedChanges),
    withdrawn,
    untouched: new Set(cells.map(({ page }) => page).filter((page) => !touched.has(page))).size,
    known: new Set(cells.map(({ page, field }) => fieldKey(page, field))),
    open,
  };
}

/** The open cells of all replies, those of one field together; a locked one too where a person has chosen it. */
function answersByField(
  target: MergeTarget,
  replies: readonly ReadReply[],
  preferences: ReadonlyMap<string, Preference>,
): Iterable<[PlacedAnswer, ...PlacedAnswer[]]> {
  const byField = new Map<string, [PlacedAnswer, ...PlacedAnswer[]]>();
  for (const reply of replies)
    for (const cell of reply.cells) {
      const key = fieldKey(cell.page, cell.field);
      const answer = toAnswer(reply, cell, target);
      if (cell.kind === "locked" && !(preferences.has(key) && isAnswered(answer))) continue;
      const own = cell.field === "response" ? `${key}\t${reply.department}` : key;
      const known = byField.get(own);
      if (known === undefined) byField.set(own, [answer]);
      else known.push(answer);
    }
  return byField.values();
}

function toAnswer(
  { file, department, stands, notes }: ReadReply,
  cell: ReplyCell,
  target: MergeTarget,
): PlacedAnswer {
  const { page, field, handed: base, reply: place } = cell;
  const id = page as OpinionId;
  const rules: FieldRules = {
    edition: target.edition,
    form: target.edition.opinions.has(id) ? answerForm(target, id) : undefined,
  };
  const reply = chosenWord(field, place.text, rules);
  // A value that nobody can be sure of, e.g. #REF! or a formula without a result.
  const unsure = notes.find(
    (note) => note.severity === "error" && note.sheet === place.sheet && note.cell === place.cell,
  );
  const problem = isAnswered({ base, reply }) ? problemOf(field, reply, rules) : undefined;
  return {
    file,
    department,
    base,
    reply,
    cell,
    problem: unsure?.message ?? problem,
    ...(stands === true && { stands }),
  };
}

function mergeField(
  current: string | undefined,
  answers: readonly PlacedAnswer[],
  options: MergeOptions = {},
): MergedField {
  const { preference } = options;
  const bad = answers.filter(({ problem }) => problem !== undefined);
  if (current === undefined) return withoutPage(answers, preference);
  if (bad.length === 0) return mergeAnswers(current, answers, options);
  if (preference?.side === "current") return { outcome: "kept", answers: bad };
  return preference?.side === "file" && bad.every(({ file }) => file !== preference.file)
    ? mergeAnswers(
        current,
        answers.filter((one) => !bad.includes(one)),
        options,
      )
    : { outcome: "conflict", answers: bad };
}

/** Answers for a field that is not there (any more) can only be left by choice. */
function withoutPage(answers: readonly Answer[], preference: Preference | undefined): MergedField {
  const answered = answers.filter(isAnswered);
  if (answered.length === 0) return { outcome: "untouched" };
  return { outcome: preference?.side === "current" ? "kept" : "conflict", answers: answered };
}

function toConflict(
  { file, department, base, reply, cell, problem }: PlacedAnswer,
  current: string | undefined,
): Conflict {
  const { page: id, field } = cell;
  return {
    id,
    field,
    file,
    department,
    base,
    current: current ?? "",
    reply,
    place: placeOf(cell.reply),
    ...(problem !== undefined && { problem }),
    ...(current === undefined && { gone: true }),
  };
}

function toWithdrawn({ file, base: handed, cell }: PlacedAnswer, current: string): WithdrawnAnswer {
  const { page: id, field, reply } = cell;
  return { id, field, file, place: placeOf(reply), handed, current };
}
