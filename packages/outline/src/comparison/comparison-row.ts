import type { ChangeKind, TextChange } from "@torikumi/diff";
import { parseOpinionId } from "@torikumi/record";

import type { OutlinedPage } from "../changes/changes-part.ts";
import { NONE, type Fact } from "../facts/fact.ts";
import { textSides, type SidePiece, type TextSides } from "../texts/text-sides.ts";

/** What stands on the old side of a text that is new. */
const NEW = "（新設）";
/** What stands on the new side of a text that is gone. */
const GONE = "（削る）";
/** What stands for texts that stayed the same. */
export const OMITTED = "（略）";

/** A row of a 新旧対照表. Plain text, to be escaped by whoever shows it. */
export interface ComparisonRow extends TextSides {
  /** What is compared: 取組状況, 取組区分. */
  readonly heading: string;
  /** The kind of change, figures, and what else there is to say. */
  readonly remarks: readonly string[];
}

/** Both sides of a text that changed; an empty side says that it is new or gone. */
export function compareText(
  text: Pick<TextChange, "edits" | "rewritten">,
  { fresh, gone }: { readonly fresh: string; readonly gone: string } = { fresh: NEW, gone: GONE },
): TextSides {
  const { before, after } = textSides(text);
  const side = (pieces: readonly SidePiece[], empty: string): readonly SidePiece[] =>
    pieces.every((piece) => piece.text === "") ? [label(empty)] : pieces;
  return { before: side(before, fresh), after: side(after, gone) };
}

/** A fact as a row; it needs at least one side. */
export function factRow({ about, label: heading, from, to, note }: Fact): ComparisonRow {
  const side = (text: string | undefined, mark: "removed" | "added"): readonly SidePiece[] =>
    text === undefined || text === NONE ? [label(NONE)] : [{ mark, text }];
  const remarks = [heading === RENAMED ? RENAMED : KINDS[about], note].filter(
    (word) => word !== "",
  );
  return { heading, before: side(from, "removed"), after: side(to, "added"), remarks };
}

/** A renaming asks for no judgement. */
const RENAMED: ChangeKind = "組織名";
/** The kind of change that a fact tells; "" where it has none of its own. */
const KINDS: Readonly<Record<Fact["about"], ChangeKind | "">> = {
  number: "",
  category: "区分",
  departments: "担当",
  deadline: "数値",
  figure: "数値",
  key: "",
};

/** A change of a page above the measures, or of an opinion. */
export function pageRow({ page, field, edits }: OutlinedPage): ComparisonRow {
  const isOpinion = parseOpinionId(page) !== undefined;
  const sides = isOpinion
    ? compareText({ edits }, { fresh: NONE, gone: NONE })
    : compareText({ edits });
  return { heading: field, ...sides, remarks: [] };
}

/** A piece that is no text of the record. */
export function label(text: string): SidePiece {
  return { mark: "label", text };
}
