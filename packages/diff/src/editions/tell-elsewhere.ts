import { TEXT_FIELDS, type Edition, type Measure, type MeasureId } from "@torikumi/record";
import type { Edit, UnpairedAmount } from "../changes/edition-changes.ts";
import { originsOf, successorsOf } from "../identity/successors-of.ts";
import { maskNumbers } from "../kind/mask-numbers.ts";
import { findNumbers } from "../numbers/number-token.ts";
import { splitSentences, withoutLineEnd } from "../text/split-sentences.ts";
import type { FieldComparison } from "./compare-field.ts";

/** The sentences of the measures in which one goes on or from which it came, each with the number of its measure. */
export interface Elsewhere {
  readonly remove: (sentence: string) => MeasureId | undefined;
  readonly add: (sentence: string) => MeasureId | undefined;
  /** The number under which the old texts stood: what still stands there did not move. */
  readonly home: MeasureId;
}

/** A shorter sentence (継続する。) may stand anywhere. */
const SHORTEST = 8;

/**
 * What the other measures say in which one goes on (split, merged), and said from which it came;
 * undefined where there are none.
 */
export function elsewhereOf(
  old: Measure,
  now: Measure,
  { before, after }: { readonly before: Edition; readonly after: Edition },
): Elsewhere | undefined {
  const heirs = successorsOf(old.id, after).filter(({ value }) => value.id !== now.id);
  const origins = originsOf(now, after).flatMap((id) => {
    const page = id === old.id ? undefined : before.measures.get(id);
    return page === undefined ? [] : [page];
  });
  if (heirs.length === 0 && origins.length === 0) return undefined;
  // One that is compared with the same old texts tells there what changed in its figures.
  const isToldThere = (id: MeasureId): boolean => id === old.id || !before.measures.has(id);
  const split = sentencesOf(
    heirs.filter(({ value }) => isToldThere(value.id)),
    masked,
  );
  const merged = sentencesOf(heirs, whole);
  const came = sentencesOf(origins, whole);
  return {
    remove: (sentence) => merged.get(sentence) ?? split.get(masked(sentence)),
    add: (sentence) => came.get(sentence),
    home: old.id,
  };
}

function sentencesOf(
  pages: readonly { readonly value: Measure }[],
  keyOf: (sentence: string) => string,
): ReadonlyMap<string, MeasureId> {
  const found = new Map<string, MeasureId>();
  for (const { value } of pages)
    for (const field of TEXT_FIELDS)
      for (const written of splitSentences(value[field] ?? "")) {
        const sentence = withoutLineEnd(written);
        const key = keyOf(sentence);
        if (sentence.length >= SHORTEST && !found.has(key)) found.set(key, value.id);
      }
  return found;
}

const whole = (sentence: string): string => sentence;
const masked = (sentence: string): string => maskNumbers(sentence, findNumbers(sentence));

/**
 * The same comparison, in which whole sentences that went to another measure or came from one say
 * so; their amounts are told there.
 */
export function tellElsewhere(change: FieldComparison, elsewhere: Elsewhere): FieldComparison {
  const sides = {
    remove: startsIn(change.text.edits, "remove"),
    add: startsIn(change.text.edits, "add"),
  };
  const told: string[] = [];
  const edits = change.text.edits.flatMap((edit, place): readonly Edit[] => {
    if (edit.op === "keep" || edit.move !== undefined) return [edit];
    const { text, starts } = sides[edit.op];
    const pieces = partsOf(edit, { text, start: starts[place] ?? 0 }, elsewhere);
    for (const piece of pieces)
      if (piece.elsewhere !== undefined)
        told.push(...findNumbers(piece.text).map((number) => `${piece.op} ${number.text}`));
    return pieces;
  });
  if (edits.length === change.text.edits.length && !edits.some((one) => one.elsewhere))
    return change;
  return {
    ...change,
    text: { ...change.text, edits },
    unpaired: change.unpaired.filter((amount) => !takeOut(told, keyOf(amount))),
  };
}

function keyOf({ side, written }: Pick<UnpairedAmount, "side" | "written">): string {
  return `${side === "from" ? "remove" : "add"} ${written}`;
}

/** Takes one out of a list; whether it was there. */
function takeOut(list: string[], one: string): boolean {
  const place = list.indexOf(one);
  if (place >= 0) list.splice(place, 1);
  return place >= 0;
}

/** One side's text, and where each edit begins in it. */
function startsIn(edits: readonly Edit[], op: "remove" | "add") {
  let text = "";
  const starts = edits.map((edit) => {
    const start = text.length;
    if (edit.op === "keep" || edit.op === op) text += edit.text;
    return start;
  });
  return { text, starts };
}

/** An edit with the sentences that stand elsewhere set apart. A line end between goes with the one before it. */
function partsOf(
  edit: Edit,
  { text, start }: { readonly text: string; readonly start: number },
  elsewhere: Elsewhere,
): readonly Edit[] {
  const parts: Edit[] = [];
  const end = start + edit.text.length;
  let at = start;
  let from = 0;
  for (const written of splitSentences(text)) {
    const [first, last] = [from, from + withoutLineEnd(written).length];
    from += written.length;
    if (first < at || last > end) continue;
    const id = elsewhere[edit.op as "remove" | "add"](text.slice(first, last));
    if (id === undefined) continue;
    const lead = text.slice(at, first);
    if (lead.trim() !== "") parts.push({ ...edit, text: lead });
    const begin = lead.trim() === "" ? at : first;
    const stop = text.slice(last, end).trim() === "" ? end : Math.min(from, end);
    const isHome = edit.op === "remove" && id === elsewhere.home;
    parts.push({
      ...edit,
      text: text.slice(begin, stop),
      elsewhere: { id, ...(isHome && { stayed: true as const }) },
    });
    at = stop;
  }
  if (at < end) parts.push({ ...edit, text: text.slice(at, end) });
  return parts;
}
