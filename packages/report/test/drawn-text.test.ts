import { parsePolicy, type Page } from "@torikumi/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnLines, foldLines } from "./github-html.ts";

const PIECES =
  "あ|い。|⏎|⏎⏎|⏎- |* |1. |⏎2. |⏎1) |02. |・|　| |    |⇥|##|＃＃|=|---|~|**|_|`|<b>|[|]|[^1]|a_b|&amp;|&nbsp;|&#10;|\\|¦|https://a.jp/|www.a.jp |>|5|␍⏎"
    .replaceAll("⏎", "\n")
    .replaceAll("␍", "\r")
    .replaceAll("⇥", "\t")
    .split("|")
    .map((piece) => piece.replace("¦", "|"));
const body = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });

async function read(text: string): Promise<Page<unknown>> {
  return parsePolicy({ path: "1/ア/index.md", blob: "", text }, "1-ア");
}

describe("the text of a page", () => {
  test("is what GitHub draws, wherever nothing is said of it", async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(body, async (pieces) => {
        const source = `初めの文。\n\n${pieces.join("")}\n`;
        const { preamble, sections, diagnostics, drawnOtherwise } = await read(source);
        if (sections.length + diagnostics.length > 0 || drawnOtherwise !== undefined) return;
        plain++;
        expect(drawnLines(source)).toEqual(foldLines(preamble.text));
      }),
      { numRuns: 1_000, seed: 7 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  test("stays the same when a fix has it drawn as it is read", async () => {
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(body, async (pieces) => {
        const source = `初めの文。\n\n${pieces.join("")}\n`;
        const before = await read(source);
        const [fix] = (before.drawnOtherwise ?? []).flatMap((one) => one.fix ?? []);
        if (fix === undefined || before.diagnostics.length > 0) return;
        mended++;
        const after = await read(source.slice(0, fix.start) + fix.text + source.slice(fix.end));
        expect(after.preamble.text).toBe(before.preamble.text);
        expect(after.drawnOtherwise?.length ?? 0).toBeLessThan(before.drawnOtherwise?.length ?? 0);
      }),
      { numRuns: 1_000, seed: 7 },
    );
    expect(mended).toBeGreaterThan(20);
  });
});
