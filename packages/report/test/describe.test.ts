import { expect, test } from "vitest";

import { visiblePiece, visibleText } from "../src/marks/visible-text.ts";
import { displayWidth } from "../src/text/display-width.ts";

test("what cannot be seen is written out, what Japanese needs stays", () => {
  expect(visibleText("a\u202Eb\u200B\u0007\uFEFF\uD800\u2028\u00AD\tc")).toBe(
    "a[U+202E]b[U+200B][U+0007][U+FEFF][U+D800][U+2028][U+00AD][U+0009]c",
  );
  const kept = "葛\u{E0100}　👨‍👩‍👧 ☎\uFE0E\n𠮟";
  expect(visibleText(kept)).toBe(kept);
  expect([
    visiblePiece("\u3000"),
    visiblePiece("\n\n "),
    visiblePiece("　字"),
    visiblePiece(""),
  ]).toEqual(["［全角空白］", "［改行×2］［半角空白］", "　字", ""]);
});

test("the width of a text counts columns, not characters", () => {
  const widths = ["a", "字", "ｶﾅ", "葛\u{E0100}", "か\u3099", "🍣", "（）", ""].map(displayWidth);
  expect(widths).toEqual([1, 2, 2, 2, 2, 2, 4, 0]);
});
