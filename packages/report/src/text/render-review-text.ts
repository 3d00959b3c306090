import type { Edit, TextChange } from "@torikumi/diff";
import {
  countPromises,
  describeReport,
  formatFact,
  outlineChanges,
  PROMISES_CAUTION,
  describeElsewhere,
  settleBreaks,
  shortenKept,
} from "@torikumi/outline";
import type { ChangesPart, ComparedEditions, OutlinedMeasure, Review } from "@torikumi/outline";
import type { EditionChanges } from "@torikumi/diff";

import { visiblePiece } from "../marks/visible-text.ts";
import { sourceFilesOf } from "@torikumi/record";
import { paint, type Colour } from "./paint.ts";
import { plainLine, plainText } from "./plain-text.ts";
import { renderDiagnosticsText } from "./render-diagnostics-text.ts";

/** How much of an unchanged piece is shown between two changes, in UTF-16 units. */
const KEPT = 48;

/** The review for a terminal: the changes in the committee's order, then the findings with their lines. */
export function renderReviewText(
  review: Review,
  editions: ComparedEditions,
  options: { readonly color: Colour },
): string {
  const changes = renderDiffText(review.changes, editions, options);
  const files = sourceFilesOf(editions.after);
  return `${changes}\n${paint("■ 指摘", "heading", options.color)}\n\n${renderDiagnosticsText(review.diagnostics, files, options)}`;
}

/** The changes for a terminal. Inside a text `{旧→新}` is a replacement, `{＋…}` an addition, `{－…}` a removal. */
export function renderDiffText(
  changes: EditionChanges,
  editions: ComparedEditions,
  options: { readonly color: Colour },
): string {
  const { color } = options;
  const { title, summary, parts } = outlineChanges(changes, editions);
  const hasTexts = parts.some(
    ({ measures, pages }) => pages.length > 0 || measures.some(({ texts }) => texts.length > 0),
  );
  const blocks = [
    paint(plainLine(title), "heading", color),
    `${plainLine(summary)}。`,
    ...(hasTexts ? ["文中の {旧→新} は置換え、{＋…} は追加、{－…} は削除です。"] : []),
    ...(hasOpenPromises(parts) ? [`「前の年度版の予定」は、${PROMISES_CAUTION}`] : []),
    ...parts.flatMap((part) => partBlocks(part, color)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function partBlocks(part: ChangesPart, color: Colour): readonly string[] {
  const { heading, notes, categories, measures, pages } = part;
  const rows = categories.map(({ id, title, from, to }) =>
    plainLine(`  ${id}  ${from} → ${to}  ${title}`),
  );
  return [
    paint(`■ ${heading}`, "heading", color),
    ...notes.map((note) => `  ${plainLine(note)}`),
    ...(rows.length === 0 ? [] : [["  取組区分の一覧（変わったもの）", ...rows].join("\n")]),
    ...measures.map((measure) => measureBlock(measure, color)),
    ...pages.map((page) => textBlock(page.heading, page, color)),
  ];
}

function measureBlock(measure: OutlinedMeasure, color: Colour): string {
  const { id, title, departments, facts, sentences, texts, whole } = measure;
  const names = departments.length === 0 ? "" : `（${departments.join("、")}）`;
  const lines = [
    `${paint(id, "heading", color)}  ${plainLine(title + names)}`,
    ...facts.map((fact) => `  ${plainLine(formatFact(fact))}`),
    ...sentences.map((sentence) => `  ${plainLine(sentence)}`),
    ...texts.map((text) => textBlock(`${text.heading}（${text.kind}）`, text, color)),
    ...promiseLines(measure),
  ];
  if (whole?.op !== "add") return lines.join("\n");
  const added = whole.texts.map(({ heading, text }) => `  ${heading}\n${indent(plainText(text))}`);
  return [...lines, ...added].join("\n");
}

function hasOpenPromises(parts: readonly ChangesPart[]): boolean {
  return parts.some(({ measures }) => measures.some((one) => promiseLines(one).length > 0));
}

/** The promises of last year that are not plainly reported; a line of counts where there are any. */
function promiseLines({ promises }: OutlinedMeasure): readonly string[] {
  const open = promises.filter(({ outcome }) => outcome !== "実施");
  if (open.length === 0) return [];
  return [
    `  前の年度版の予定（${countPromises(promises)}）`,
    ...open.map(
      (one) => `    ${one.outcome}: ${plainLine(one.promise)} — ${plainLine(describeReport(one))}`,
    ),
  ];
}

function textBlock(
  title: string,
  text: Pick<TextChange, "edits" | "rewritten">,
  color: Colour,
): string {
  const head = `  ${plainLine(title)}`;
  if (text.rewritten !== true)
    return `${head}\n${indent(inlineEdits(settleBreaks(text.edits), color))}`;
  const side = (op: Edit["op"], name: string, ink: "removed" | "added"): string => {
    const words = text.edits.filter((edit) => edit.op === op).map((edit) => edit.text);
    return `    ${paint(name, ink, color)}\n${indent(plainText(words.join("")))}`;
  };
  return [head, side("remove", "旧", "removed"), side("add", "新", "added")].join("\n");
}

function inlineEdits(edits: readonly Edit[], color: Colour): string {
  let text = "";
  for (const [place, edit] of edits.entries()) {
    if (edit.op === "keep") {
      const first = place === 0;
      const last = place === edits.length - 1;
      text += plainText(shortenKept(edit.text, KEPT, { first, last }));
      continue;
    }
    if (edit.move !== undefined) {
      text += movedBlock(edit, color);
      continue;
    }
    if (edit.elsewhere !== undefined) {
      const [lead = "", words = "", end = ""] =
        /^(\n*)(.*?)(\n*)$/s.exec(edit.text)?.slice(1) ?? [];
      text += `${lead}{${describeElsewhere(edit)}: ${plainText(words)}}${end}`;
      continue;
    }
    const replaced = edit.op === "remove" && isPlain(edits[place + 1], "add");
    const replacing = edit.op === "add" && isPlain(edits[place - 1], "remove");
    const words = paintLines(
      plainText(visiblePiece(edit.text)),
      edit.op === "add" ? "added" : "removed",
      color,
    );
    if (replaced) text += `{${words}→`;
    else if (replacing) text += `${words}}`;
    else text += `{${edit.op === "add" ? "＋" : "－"}${words}}`;
  }
  return text;
}

function isPlain(edit: Edit | undefined, op: Edit["op"]): boolean {
  return edit?.op === op && edit.move === undefined && edit.elsewhere === undefined;
}

/** What only changed its place: at the old place where it went, at the new one the text with what changed in it. */
function movedBlock({ op, move, inner, text }: Edit, color: Colour): string {
  if (op === "remove") return `{移動${move}の元: ${plainText(text)}}`;
  const pieces: readonly Edit[] = inner ?? [{ op: "keep", text }];
  return `{移動${move}の先: ${inlineEdits(pieces, color)}}`;
}

function paintLines(text: string, ink: "added" | "removed", color: Colour): string {
  return text
    .split("\n")
    .map((line) => paint(line, ink, color))
    .join("\n");
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    | ${line}`)
    .join("\n");
}
