import type { Edit, EditionChanges, MeasureChange } from "@torikumi/diff";
import { compareIds, FIELD_HEADINGS, type Edition, type Measure } from "@torikumi/record";

import { outlineOpinions } from "../changes/outline-opinions.ts";
import { pageName } from "../changes/page-name.ts";
import type { ComparedEditions } from "../review.ts";

/** Why a correction was made. */
export interface CorrectionReasons {
  /** For everything that has no reason of its own; "" for none. */
  readonly all: string;
  /** By measure (`1-ア-2`), page (`1-ア`, `1`, `index`) or opinion (`r8-意見-3`). */
  readonly byPage: ReadonlyMap<string, string>;
}

/** One row of a table of errata. Plain text, to be escaped by whoever shows it. */
export interface Erratum {
  /** The measure (`1-ア-2`), page (`1-ア`, `1`, `index`) or opinion (`r8-意見-3`) that was wrong. */
  readonly page: string;
  /** Where in words, e.g. `1-ア-2` and `取組状況` with a full-width space between them. */
  readonly place: string;
  /** From 誤 to 正: the pieces kept and removed are what stood there, the pieces kept and added what should. */
  readonly edits: readonly Edit[];
  readonly reason: string;
}

/** What changed from an edition to its correction, sentence by sentence, in the order of the paper; pages come last. */
export function listErrata(
  changes: EditionChanges,
  editions: ComparedEditions,
  reasons: CorrectionReasons,
): readonly Erratum[] {
  const row = (page: string, place: string, edits: readonly Edit[]): Erratum => ({
    page,
    place,
    edits,
    reason: reasons.byPage.get(page) ?? reasons.all,
  });
  const changed = new Set(changes.changed.map(({ id }) => id));
  const measures = [
    ...changes.added.map((id) => row(id, id, replace("", wholeOf(editions.after, id)))),
    ...changes.removed.map((id) => row(id, id, replace(wholeOf(editions.before, id), ""))),
    ...changes.moved
      .filter(({ to }) => !changed.has(to))
      .map(({ from, to }) => row(to, `${to}　番号`, replace(from, to))),
    ...changes.changed.flatMap((change) =>
      errataOf(change, editions).map(([name, edits]) =>
        row(change.id, `${change.id}　${name}`, edits),
      ),
    ),
  ].toSorted((a, b) => compareIds(a.page, b.page));
  const pages = changes.pages.flatMap((page) =>
    sentences(page.edits).map((edits) =>
      row(page.page, `${pageName(page.page)}　${page.field}`, edits),
    ),
  );
  const opinions = outlineOpinions(changes, editions).flatMap(({ page, heading, edits }) =>
    sentences(edits).map((part) => row(page, heading, part)),
  );
  return [...measures, ...pages, ...opinions];
}

type Part = readonly [name: string, edits: readonly Edit[]];

function errataOf(change: MeasureChange, { before, after }: ComparedEditions): readonly Part[] {
  const { id, previousId, category, departments, texts, keys } = change;
  const old = before.measures.get(previousId ?? id)?.value;
  const now = after.measures.get(id)?.value;
  return [
    ...(previousId === undefined ? [] : [["番号", replace(previousId, id)] as const]),
    ...(category === undefined ? [] : [["取組区分", replace(category.from, category.to)] as const]),
    ...(departments === undefined
      ? []
      : [["担当部", replace(namesOf(old), namesOf(now))] as const]),
    ...keys.map(({ key, from, to }) => [key, replace(from, to)] as const),
    ...texts.flatMap(({ field, edits }) =>
      sentences(edits).map((part) => [FIELD_HEADINGS[field], part] as const),
    ),
  ];
}

function namesOf(measure: Measure | undefined): string {
  return (measure?.departments ?? []).join("、");
}

function wholeOf(edition: Edition, id: Measure["id"]): string {
  const measure = edition.measures.get(id)?.value;
  if (measure === undefined) return "";
  const { goal, progress, evaluation, plan } = measure;
  return [goal, progress, evaluation, plan].filter((text) => text !== "").join("\n");
}

function replace(from: string, to: string): readonly Edit[] {
  const edits: readonly Edit[] = [
    { op: "remove", text: from },
    { op: "add", text: to },
  ];
  return edits.filter(({ text }) => text !== "");
}

/** The sentences in which something changed, each with its edits. What came or went whole has the sentence before it for its place. */
function sentences(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const found: (readonly Edit[])[] = [];
  let sentence: readonly Edit[] = [];
  let before: readonly Edit[] = [];
  const close = (): void => {
    const isWhole = sentence.every(({ op }) => op !== "keep");
    if (sentence.some(({ op }) => op !== "keep"))
      found.push((isWhole ? [...before, ...sentence] : sentence).map(trimmed));
    else before = sentence;
    sentence = [];
  };
  for (const edit of edits) {
    const pieces = edit.op === "keep" ? edit.text.split(/(?<=[。\n])/u) : [edit.text];
    for (const text of pieces) {
      sentence = [...sentence, { op: edit.op, text }];
      if (edit.op === "keep" && /[。\n]$/u.test(text)) close();
    }
  }
  close();
  return found.map((one) => one.filter(({ text }) => text !== ""));
}

/** Without the line ends around a sentence that were kept. */
function trimmed(edit: Edit, place: number, all: readonly Edit[]): Edit {
  if (edit.op !== "keep") return edit;
  const text = place === 0 ? edit.text.replace(/^\n+/, "") : edit.text;
  return { op: edit.op, text: place === all.length - 1 ? text.replace(/\n+$/, "") : text };
}
