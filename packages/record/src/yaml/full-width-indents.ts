import { isScalar, visit, type Document } from "yaml";
import type { KindOfProblem } from "../place/limit-problems.ts";

/**
 * A full-width space in the indentation of a line, after the `-` of a list, or after the colon of a
 * key.
 */
const SUSPECT = /(?<=^|[\r\n])([ \t]*)(?:([ \t　]*　)[ \t　]*\S|-　|[^\s:'"#[{-][^:'"\r\n]*:　)/gu;
const CHANGE = "半角の空白に直してください。";

/**
 * A full-width space where YAML needs half-width ones: to people it looks right, to YAML it is a
 * letter. Positions are those of `text`.
 */
export function fullWidthIndents(text: string, document: Document): readonly KindOfProblem[] {
  if (!text.includes("　")) return [];
  const blocks = blockScalars(document);
  const problems: KindOfProblem[] = [];
  for (const found of text.matchAll(SUSPECT)) {
    const at = found.index;
    if (blocks.some(({ from, to }) => from < at && at < to)) continue;
    const line = text.slice(at).split(/[\r\n]/, 1)[0] ?? "";
    const where =
      found[2] !== undefined
        ? "の行の始めの字下げ"
        : found[0].endsWith(":　")
          ? "の「:」の後"
          : "の「-」の後";
    problems.push({
      kind: "full-width",
      rule: "yaml",
      at: { start: at, end: at + line.trimEnd().length },
      message: `「${line.trim().slice(0, 30)}」${where}が全角の空白になっています。${CHANGE}`,
    });
  }
  return problems;
}

/** Texts below `|` and `>`, in which a full-width space is a letter like any other. */
function blockScalars(
  document: Document,
): readonly { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  visit(document, {
    Node(_, node) {
      if (isScalar(node) && node.type?.startsWith("BLOCK") === true && node.range != null)
        blocks.push({ from: node.range[0], to: node.range[1] });
    },
  });
  return blocks;
}
