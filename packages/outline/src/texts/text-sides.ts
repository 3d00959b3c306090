import type { Edit, TextChange } from "@torikumi/diff";

import { settleBreaks } from "./settle-breaks.ts";

/** A piece of one side of a comparison. */
export interface SidePiece {
  /** A label is no text of the record: it says that what follows stands elsewhere on the other side. */
  readonly mark: "kept" | "removed" | "added" | "label";
  readonly text: string;
}

/** The two sides of a text that changed. */
export interface TextSides {
  readonly before: readonly SidePiece[];
  readonly after: readonly SidePiece[];
}

/**
 * The old text (kept and removed) and the new text (kept and added). What only changed its place is kept on both sides, under
 * a label with the same number, with what changed inside it marked. Without the labels each side is the text to the character.
 * Where it is another text altogether (全部改め) nothing is marked, for all of it would be.
 */
export function textSides({
  edits,
  rewritten,
}: Pick<TextChange, "edits" | "rewritten">): TextSides {
  const inner = new Map(
    edits.flatMap(({ op, move, inner: pieces, text }) =>
      op === "add" && move !== undefined ? [[move, pieces ?? [{ op: "keep", text }]]] : [],
    ),
  ) as ReadonlyMap<number, readonly Edit[]>;
  const settled = settleBreaks(edits);
  const marks = rewritten === true ? PLAIN : MARKS;
  const side = (op: "remove" | "add"): readonly SidePiece[] =>
    settled.flatMap((edit) => {
      if (edit.op !== "keep" && edit.op !== op) return [];
      if (edit.elsewhere !== undefined) {
        const [lead = ""] = /^\n*/.exec(edit.text) ?? [];
        const pieces: readonly SidePiece[] = [
          { mark: "kept", text: lead },
          { mark: "label", text: `［${describeElsewhere(edit)}］` },
          { mark: "kept", text: edit.text.slice(lead.length) },
        ];
        return pieces.filter(({ text }) => text !== "");
      }
      if (edit.move === undefined) return [{ mark: marks[edit.op], text: edit.text }];
      const pieces = (inner.get(edit.move) ?? []).filter(
        (one) => one.op === "keep" || one.op === op,
      );
      return [
        { mark: "label", text: `［移動${edit.move}］` },
        ...pieces.map((piece) => ({ mark: marks[piece.op], text: piece.text })),
      ];
    });
  return { before: side("remove"), after: side("add") };
}

/** Where a sentence went, stayed or came from when its measure was split or merged, e.g. `1-ア-2へ移動`; "" where it did not. */
export function describeElsewhere({ op, elsewhere }: Pick<Edit, "op" | "elsewhere">): string {
  if (elsewhere === undefined) return "";
  if (elsewhere.stayed === true) return `${elsewhere.id}に残る`;
  return `${elsewhere.id}${op === "add" ? "から" : "へ"}移動`;
}

const MARKS = { keep: "kept", remove: "removed", add: "added" } as const;
const PLAIN = { keep: "kept", remove: "kept", add: "kept" } as const;
