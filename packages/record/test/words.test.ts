import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionIdOf, editionName, isValidIn, shorten } from "../src/index.ts";

const department = (limits: { from?: string; to?: string }) => ({
  name: "こ）子育て支援部",
  successors: [],
  ...limits,
});

describe("a department's name", () => {
  test("is valid from its first edition to its last, both included", () => {
    const name = department({ from: "r6", to: "r7" });
    expect(["r5", "r6", "r7", "r8"].map((edition) => isValidIn(name, edition))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("is valid in the corrections of its last year, and across eras", () => {
    expect(isValidIn(department({ to: "r7" }), "r7.1")).toBe(true);
    expect(isValidIn(department({ to: "r7.1" }), "r7.2")).toBe(false);
    expect(isValidIn(department({ from: "r7.1" }), "r7")).toBe(false);
    expect(isValidIn(department({ from: "h30", to: "h31" }), "r1")).toBe(false);
  });

  test("is valid where the edition or a limit cannot be read", () => {
    expect(isValidIn(department({ to: "r5" }), "")).toBe(true);
    expect(isValidIn(department({ from: "七年度", to: "?" }), "r7")).toBe(true);
  });
});

describe("a shortened text", () => {
  test("is one line, and says that it goes on", () => {
    expect(shorten("窓口を3区に置いた。")).toBe("窓口を3区に置いた。");
    expect(shorten("窓口を\r\n  3区に置いた。", 30)).toBe("窓口を 3区に置いた。");
    expect(shorten("窓口を3区に置いた。", 5)).toBe("窓口を3…");
  });

  test("never ends in half a character", () => {
    expect(shorten("𠮟𠮟𠮟𠮟", 3)).toBe("𠮟𠮟…");
    expect(shorten("葛\u{E0100}が\u3099が\u3099く", 3)).toBe("葛\u{E0100}が\u3099…");
  });

  test("counts what a segmenter of graphemes counts, whatever stands together", () => {
    const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });
    const pieces = [..."かがカﾞｶ漢、。（A 〇〰○👩👦"].concat(
      "\u3099",
      "\u302a",
      "\u200d",
      "\u{E0100}",
    );
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 8 }), (parts, length) => {
        const kept = Array.from(graphemes.segment(parts.join("")), ({ segment }) => segment);
        const cut = kept.length > length ? [...kept.slice(0, length - 1), "…"] : kept;
        expect(shorten(parts.join(""), length)).toBe(cut.join(""));
      }),
    );
  });
});

test("a fiscal year has one edition, 平成 until 2018 and 令和 from 2019 on", () => {
  const names = [2018, 2019, 2025].map((year) => editionName(editionIdOf(year)));
  expect(names).toEqual(["平成30年度版", "令和元年度版", "令和7年度版"]);
});
