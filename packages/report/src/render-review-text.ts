import type { Edit, EditionChanges, TextChange } from "@torikumi/diff";
import { FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";

import { comparableTexts, describeFacts, describeText } from "./describe-change.ts";
import { describePage } from "./describe-page.ts";
import { describeSentences } from "./describe-sentences.ts";
import { outlineReview, type OutlinedMeasure } from "./outline-review.ts";
import { paint, type Colour } from "./paint.ts";
import { plainLine, plainText } from "./plain-text.ts";
import { renderDiagnosticsText } from "./render-diagnostics-text.ts";
import { shortenKept } from "./render-edits.ts";
import { settleBreaks } from "./settle-breaks.ts";
import { sourceFilesOf } from "./source-files-of.ts";
import { namesOf, summarizeChanges, titleOf, type EditionNames } from "./summarize-review.ts";
import { visiblePiece } from "./visible-text.ts";
import type { ComparedEditions, Review } from "./review.ts";

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
  const sections = outlineReview(changes, editions);
  const names = namesOf(changes);
  const blocks = [
    paint(plainLine(titleOf(changes)), "heading", color),
    `${plainLine(summarizeChanges(changes, sections))}。`,
  ];
  if (
    sections.some(({ measures }) => measures.some((one) => comparableTexts(one).length > 0)) ||
    changes.pages.length > 0
  ) {
    blocks.push("文中の {旧→新} は置換え、{＋…} は追加、{－…} は削除です。");
  }
  const pages = changes.pages.map((page) => textBlock(describePage(page), page, color));
  const pageBlock =
    pages.length === 0
      ? []
      : [paint(`■ 提言・取組方針などの変更（${pages.length}か所）`, "heading", color), ...pages];
  let placed = false;
  for (const { key, title, measures } of sections) {
    if (key === "wording") {
      blocks.push(...pageBlock);
      placed = true;
    }
    blocks.push(paint(`■ ${title}（${measures.length}件）`, "heading", color));
    for (const measure of measures) blocks.push(measureBlock(measure, names, color));
  }
  if (!placed) blocks.push(...pageBlock);
  return `${blocks.join("\n\n")}\n`;
}

function measureBlock(measure: OutlinedMeasure, names: EditionNames, color: Colour): string {
  const departments =
    measure.departments.length === 0 ? "" : `（${measure.departments.join("、")}）`;
  const lines = [
    `${paint(measure.id, "heading", color)}  ${plainLine(measure.title + departments)}`,
  ];
  for (const { label, from, to, note } of describeFacts(measure)) {
    const sides = [from, to].filter((side) => side !== undefined).join(" → ");
    lines.push(`  ${plainLine(`${label}: ${sides}${note === "" ? "" : `（${note}）`}`)}`);
  }
  for (const sentence of describeSentences(measure, names)) lines.push(`  ${plainLine(sentence)}`);
  for (const text of comparableTexts(measure))
    lines.push(textBlock(describeText(text), text, color));
  const { after, before, change, sameAs } = measure;
  if (change === undefined && before === undefined && after !== undefined && sameAs === undefined) {
    for (const field of TEXT_FIELDS) {
      const text = after[field] ?? "";
      if (text !== "") lines.push(`  ${FIELD_HEADINGS[field]}\n${indent(plainText(text))}`);
    }
  }
  return lines.join("\n");
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
    const replaced = edit.op === "remove" && edits[place + 1]?.op === "add";
    const replacing = edit.op === "add" && edits[place - 1]?.op === "remove";
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
