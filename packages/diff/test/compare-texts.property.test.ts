import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { compareTexts, normalizeNotation } from "../src/index.ts";

// Many runs on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PARTS = [
  "研修を15名に実施した。", "研修を２０名に実施した。", "令和６年度", "R5.4.1", "1,203人", "85.2％", "\n", "\r\n", "\r", "　", " ", "。", "、", "を", "「", "」",
  "○", "〇", "葛\u{e0100}城", "葛\u{e0101}", "𠮟る", "🍣", "👨‍👩‍👧", "か\u3099", "ﾊﾞ", "\ud83c", "\udf63", "e\u0301", "ช่ำ", "各区で会議を開く", "ている", "３", "０", "，", "．", "1️⃣",
]; // prettier-ignore
const pieces = fc
  .array(fc.constantFrom(...PARTS), { maxLength: 14 })
  .map((parts) => parts.join(""));
const anyText = fc.oneof(
  pieces,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
/** A text and an edited state of it. */
const edited = fc
  .tuple(pieces, pieces, pieces, pieces)
  .map(([start, old, now, end]): [string, string] => [start + old + end, start + now + end]);
const pairs = fc.oneof(edited, fc.tuple(anyText, anyText));

test("the kept and removed pieces are the old text, the kept and added pieces the new", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { edits, kind } = compareTexts(before, after);
      expect(textOf(edits, "add")).toBe(before);
      expect(textOf(edits, "remove")).toBe(after);
      expect(edits.some((edit) => edit.text === "")).toBe(false);
      expect(kind === undefined).toBe(before === after);
      expect(edits.some((edit) => edit.op !== "keep")).toBe(before !== after);
    }),
    { numRuns: 1000 },
  );
});

test("no piece begins inside a grapheme or a surrogate pair", () => {
  const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { edits } = compareTexts(before, after);
      for (const [side, text] of [
        ["add", before],
        ["remove", after],
      ] as const) {
        const starts = new Set([...segmenter.segment(text)].map((grapheme) => grapheme.index));
        let at = 0;
        for (const edit of edits.filter((one) => one.op !== side)) {
          expect(starts.has(at)).toBe(true);
          at += edit.text.length;
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("a removal comes before the addition that replaces it, and kept pieces never touch", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const ops = compareTexts(before, after)
        .edits.map((edit) => (edit.move === undefined ? edit.op[0] : "m"))
        .join("");
      expect(ops).not.toMatch(/kk|^a+r(?!a)/);
    }),
    { numRuns: 1000 },
  );
});

test("nothing is removed only to be added again in its place", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { edits } = compareTexts(before, after);
      const again = edits.filter(
        (edit, place) =>
          edit.op === "remove" &&
          edits[place + 1]?.op === "add" &&
          edits[place + 1]?.text === edit.text,
      );
      expect(again).toEqual([]);
    }),
    {
      numRuns: 1000,
      // The end of one sentence goes and the start of the next one comes: the same sign on both sides stays.
      examples: [
        [
          [
            "研修を15名に実施した。。葛\u{e0100}研修を15名に実施した。」\ud83c",
            "研修を15名に実施した。葛\u{e0100}」\ud83c",
          ],
        ],
      ],
    },
  );
});

test("texts that are equal after normalising differ in 表記, or not at all", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { kind } = compareTexts(before, after);
      fc.pre(kind !== undefined);
      const isSame = normalizeNotation(before) === normalizeNotation(after);
      expect(isSame ? kind : "表記").toBe("表記");
    }),
    { numRuns: 1000 },
  );
});

function textOf(
  edits: readonly { readonly op: string; readonly text: string }[],
  without: string,
): string {
  return edits
    .filter((edit) => edit.op !== without)
    .map((edit) => edit.text)
    .join("");
}
