import type { ColumnKey } from "../../layout/heading-words.ts";
import { isDitto } from "../../read/draft/ditto.ts";
import { ownColumns, textAt, type SheetTable } from "../../read/cells/sheet-table.ts";
import type { Layout } from "../layout.ts";
import { readLabel } from "../../layout/read-label.ts";

/** Labels that hold for the rows below them; a level can be told in several columns (its number and its name). */
export interface Labels {
  recommendation: readonly string[];
  policy: readonly string[];
  /** How far the policy holds: in the whole table, in the recommendation that begins next too, or in this one only. */
  policyHolds: "table" | "next" | "here";
  /** What rows of their own say below those levels. */
  below: readonly string[];
  /** How the labels in rows of their own are numbered, from the upper level down. */
  marks: readonly string[];
  /** The numbers of the levels above a measure, where an id stands in several columns. */
  id: readonly string[];
}

/** The label of a level as one text. */
export function labelText(parts: readonly string[]): string {
  return parts.filter((text) => text !== "").join(" ");
}

/**
 * Takes the words in a row of their own for the level that is numbered in this way; a way that is new is that of the next level down.
 * Gives back whether there is a level for them.
 */
export function putLabel(
  text: string,
  { layout, labels }: { readonly layout: Layout; readonly labels: Labels },
): boolean {
  const levels = (["recommendation", "policy"] as const).filter(
    (key) => layout[key === "policy" ? "policies" : "recommendations"] === "小見出し",
  );
  const mark = markOf(text);
  const found = labels.marks.findIndex((one) => isSameLevel(one, mark));
  const depth = found === -1 ? labels.marks.length : found;
  const isNumbered = [mark, ...labels.marks].every((one) => one !== "");
  const isBelow = depth >= levels.length && (layout.below !== undefined || isNumbered);
  const level = levels[Math.min(depth, levels.length - 1)];
  if (isBelow && layout.below === undefined) return false;
  if (found === -1) labels.marks = [...labels.marks, mark];
  labels.below = isBelow ? [...labels.below.slice(0, depth - levels.length), text] : [];
  if (isBelow || level === undefined) return true;
  labels[level] = [text];
  if (level === "policy") labels.policyHolds = "next";
  else if (levels.length > 1) labels.policy = [];
  return true;
}

function isSameLevel(one: string, other: string): boolean {
  const word = (mark: string): string => mark.replace(/[^\p{Letter}].*$|(?:Ⅰ|ア)$/u, "");
  return one === other || (word(one) !== "" && word(one) === word(other));
}

/** How a label is numbered: with its words and signs, without the number itself. */
export function markOf(text: string): string {
  const { sign, upper, title } = readLabel(text);
  const start = text.trim().slice(0, title === "" ? 8 : text.trim().indexOf(title));
  return start
    .replace(/[0-9０-９Ⅰ-Ⅻ①-⑳ア-ンA-ZＡ-Ｚ].*$/u, "")
    .concat(
      upper !== ""
        ? "1-1"
        : /[①-⑳]/u.test(start)
          ? "①"
          : /[(（]/u.test(start)
            ? "("
            : /[Ⅰ-Ⅻ]/u.test(start)
              ? "Ⅰ"
              : /^[ア-ン]$/u.test(sign)
                ? "ア"
                : sign === ""
                  ? (/^[【〔■□◆◇●▼]/u.exec(text.trim())?.[0] ?? "")
                  : "1",
    );
}

/**
 * A blank cell of a level, or one that says 同上, goes on with the label above it. A recommendation that begins has no policy yet, unless
 * a row of its own has just named one, or the whole table has it.
 */
export function keepLabels(
  table: SheetTable,
  row: number,
  {
    fields,
    labels,
  }: { readonly fields: ReadonlyMap<ColumnKey, readonly number[]>; readonly labels: Labels },
): void {
  if (fields.has("policy") && labels.policyHolds === "table") labels.policy = [];
  if (fields.has("policy")) labels.policyHolds = "here";
  for (const key of ["recommendation", "policy", "id"] as const) {
    const columns = ownColumns(table, row, fields.get(key) ?? []);
    if (columns.length === 0) continue;
    const before = labels[key];
    const texts = columns.map((column) => textAt(table, row, column).trim());
    const isSaid = (text: string): boolean =>
      text !== "" && (readLabel(text).sign !== "" || !isDitto(text));
    // The columns to the left of the last word that is said hold on; those to its right begin anew.
    const last = texts.findLastIndex(isSaid);
    const kept = texts.map((text, at) =>
      isSaid(text) ? text : at < last || last === -1 ? (before[at] ?? "") : "",
    );
    const isNew = key === "recommendation" && labelText(kept) !== labelText(before);
    if (isNew && labels.policyHolds === "here") labels.policy = [];
    labels[key] = kept;
  }
  if (labels.policyHolds === "next") labels.policyHolds = "here";
}
