import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts } from "../src/index.ts";
import type { Edit } from "../src/index.ts";

const joined = (edits: readonly Pick<Edit, "op" | "text">[], without: Edit["op"]): string =>
  edits
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join("");

const moves = (before: string, after: string): readonly string[] =>
  compareTexts(before, after).edits.flatMap(({ op, text, move }) =>
    move === undefined ? [] : `${move} ${op} ${text.trim()}`,
  );

describe("what stands at another place", () => {
  test("is shown as moved, once where it stood and once where it stands", () => {
    expect(
      moves(
        "窓口を開いた。手順を改めた。名簿を配った。",
        "名簿を配った。窓口を開いた。手順を改めた。",
      ),
    ).toEqual(["1 add 名簿を配った。", "1 remove 名簿を配った。"]);
  });

  test("carries what changed in it", () => {
    const { edits, figures, kind } = compareTexts(
      "・窓口の案内を駅に掲げた\n・学校を52回巡った\n・名簿を区に配った",
      "・名簿を区に配った\n・窓口の案内を駅に掲げた\n・学校を61回巡った",
    );
    expect(kind).toBe("数値");
    expect(figures.map(({ from, to }) => [from, to])).toEqual([[52, 61]]);
    expect(edits.filter(({ move }) => move !== undefined).map(({ op }) => op)).toEqual([
      "add",
      "remove",
    ]);
  });

  test("may be a short line of a table, known by its name", () => {
    const { kind, figures } = compareTexts(
      "東館：52人\n西館：47人\n南館：88人",
      "南館：91人\n東館：52人\n西館：47人",
    );
    expect(kind).toBe("数値");
    expect(figures.map(({ from, to }) => [from, to])).toEqual([[88, 91]]);
  });

  test("shows its own changes beside it", () => {
    const { edits } = compareTexts(
      "学校の相談員が家庭を12回訪ねた。各区の窓口を開いた。名簿を全区に配った。",
      "各区の窓口を開いた。名簿を全区に配った。学校の相談員が家庭を15回訪ねた。",
    );
    const inner = edits.flatMap((edit) => edit.inner ?? []);
    expect(inner.map(({ op, text }) => `${op} ${text}`)).toEqual([
      "keep 学校の相談員が家庭を",
      "remove 12回",
      "add 15回",
      "keep 訪ねた。",
    ]);
  });
});

const SENTENCES = [
  "各区の窓口に相談員を置いた。",
  "学校の教職員に手引を配った。",
  "保健師が出産前の家庭を訪ねた。",
  "警察との連絡会を年に数度開いた。",
  "医師が会議に加わった。",
  "虐待の通告を受ける手順を改めた。",
  "里親の登録を呼び掛けた。",
  "夜間の電話を民間の団体に頼んだ。",
];
const shuffled = fc
  .shuffledSubarray(SENTENCES, { minLength: SENTENCES.length })
  .map((sentences) => sentences.join(""));

test("sentences in the opposite order are moved, and no text written anew", () => {
  const { edits, rewritten } = compareTexts(SENTENCES.join(""), SENTENCES.toReversed().join(""));
  expect(rewritten).toBeUndefined();
  expect(edits.filter(({ op, move }) => op !== "keep" && move === undefined)).toEqual([]);
});

test("shuffled sentences are all kept or moved, and the texts are told to the character", () => {
  fc.assert(
    fc.property(shuffled, shuffled, (before, after) => {
      const { edits, kind } = compareTexts(before, after);
      expect(joined(edits, "add")).toBe(before);
      expect(joined(edits, "remove")).toBe(after);
      expect(edits.filter(({ op, move }) => op !== "keep" && move === undefined)).toEqual([]);
      expect([undefined, "字句"]).toContain(kind);
      const numbers = (op: Edit["op"]): readonly number[] =>
        edits
          .flatMap((edit) => (edit.op === op ? (edit.move ?? []) : []))
          .toSorted((a, b) => a - b);
      expect(numbers("add")).toEqual(numbers("remove"));
    }),
    { numRuns: 300 },
  );
});
