import fc from "fast-check";
import { expect, test } from "vitest";
import { formatText } from "@torikumi/record";
import { applyFixes, validate } from "../src/index.ts";
import { editionOf, measureOf } from "./edition-of.ts";

const PIECES = [
  ..."「」（）()【】○〇・※～~〜、。をのはがににで　 \n\t*_`<&#|@:/-－ー０1２9令元年度",
  "\u200B",
  "\u202E",
  "\uFEFF",
  "\u3099",
  "\uFFFD",
  "ｶﾞ",
  "カ\u3099",
  "𠮟",
  "👨\u200D👩\u200D👧",
  "葛\u{E0100}",
  "\r\n",
  "\r",
  "\v",
  "\f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\uD800",
  "取り組み",
  "キャリアラダー",
  "キャリラダー",
  "ラダ－",
  "予定",
  "行うできる",
  "するともに",
  "児童福祉士",
  "https://example.jp/",
  "090-0000-0000",
  "a@example.com",
  "【再掲】",
  "要確認",
];
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

test("whatever the text, every finding lies inside its file and fixing ends", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      let page = measureOf(formatText(words));
      for (let round = 0; round < 4; round++) {
        const found = validate(await editionOf({ "1/ア/1.md": page })).filter(({ path }) =>
          path.endsWith("/1.md"),
        );
        const lines = page.split(/\r\n|\r|\n/u);
        for (const { line, column, endLine, endColumn } of found) {
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
          expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? "").length + 1);
        }
        const fixes = found.flatMap(({ fix }) => fix ?? []);
        if (fixes.length === 0) return;
        page = applyFixes(page, fixes);
      }
      expect.fail(`fixing does not end: ${JSON.stringify(words)}`);
    }),
    { numRuns: 500 },
  );
});

test("a fix changes only the field that it mends", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const page = measureOf(formatText(words));
      const edition = await editionOf({ "1/ア/1.md": page });
      const fixes = validate(edition)
        .filter(({ path }) => path.endsWith("/1.md"))
        .flatMap(({ fix }) => fix ?? []);
      const mended = await editionOf({ "1/ア/1.md": applyFixes(page, fixes) });
      const before = edition.measures.get("1-ア-1");
      const after = mended.measures.get("1-ア-1");
      expect(after?.sections.map(({ name }) => name)).toEqual(
        before?.sections.map(({ name }) => name),
      );
      expect(mended.diagnostics.length).toBeLessThanOrEqual(edition.diagnostics.length);
      const plain = (value = ""): string =>
        value
          // A sound mark that an invisible sign kept apart from its kana belongs to it as soon as the sign is gone.
          .replace(/[\p{Cf}\p{Cc}\s]/gu, "")
          .normalize("NFKC")
          .replace(/[〜∼~]/gu, "~")
          .replace(/取り組み|取組み|取りくみ|とりくみ/gu, "取組")
          .replace(/[－ー‐-]/gu, "-")
          .replace(/[\p{Mn}\s]/gu, "");
      expect(plain(after?.value.progress)).toBe(plain(before?.value.progress));
    }),
    { numRuns: 500, examples: [["は\u200B\u3099"]] },
  );
});

test("an invisible sign beside a Japanese letter goes, at the beginning of a line and after a digit too", async () => {
  const mended = async (words: string): Promise<string | undefined> => {
    const page = measureOf(words);
    const fixes = validate(await editionOf({ "1/ア/1.md": page })).flatMap(({ fix }) => fix ?? []);
    const after = await editionOf({ "1/ア/1.md": applyFixes(page, fixes) });
    return after.measures.get("1-ア-1")?.value.progress;
  };
  for (const sign of ["\uFEFF", "\u00AD", "\u2060", "\u200B", "\u200D"])
    expect(await mended(`${sign}会議を開${sign}いた。`)).toBe("会議を開いた。");
  expect(await mended("会議を3\u2060回開いた。")).toBe("会議を3回開いた。");
  // Between signs something else could come of it.
  expect(await mended("\u00AD- 会議")).toBe("\u00AD- 会議");
});

test("fixing never joins two lines, whatever ends them", async () => {
  const LINE_ENDS = /[\r\n\v\f\u0085\u2028\u2029]/u;
  const lines = (words = ""): number =>
    words.split(LINE_ENDS).filter((line) => /[\p{L}\p{N}]/u.test(line)).length;
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const page = measureOf(formatText(words));
      const edition = await editionOf({ "1/ア/1.md": page });
      const fixes = validate(edition)
        .filter(({ path }) => path.endsWith("/1.md"))
        .flatMap(({ fix }) => fix ?? []);
      const mended = await editionOf({ "1/ア/1.md": applyFixes(page, fixes) });
      expect(lines(mended.measures.get("1-ア-1")?.value.progress)).toBe(lines(words));
    }),
    { numRuns: 500 },
  );
});

const LONG = 100_000;
const repeated = [
  "（",
  "」（",
  "「）",
  "a",
  "1",
  "http://",
  "ア",
  "ー",
  "の",
  "・あ\n",
  "あ\n",
  "〇",
  "ｶﾞ",
  "\u200B",
  "取り組み",
  "行う",
  "〒",
  "090-",
  "縺",
  "ã‚",
  "する",
  "1番",
  "カ\u3099",
  "　",
  "要確認",
  "漢字、",
  "園の数は3園から4園に、",
  "これまで",
];

test.each(repeated)("100,000 characters of %j are validated to the end", async (piece) => {
  const body = formatText(piece.repeat(LONG / piece.length));
  const previous = await editionOf(
    { "1/ア/1.md": measureOf(`${body}。`).replace("6区に広げる。", body) },
    "r6",
  );
  const edition = await editionOf({ "1/ア/1.md": measureOf(body) });
  const found = validate(edition, { previous });
  // Some pieces are faults and some are none: whatever is found lies on the page.
  const lines = edition.measures.get("1-ア-1")?.file.text.split("\n").length ?? 0;
  expect(found.filter(({ endLine }) => endLine > lines)).toEqual([]);
});

test("thousands of references, names and brackets are all looked at", async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, place) => [
      `1/ア/${place + 1}.md`,
      measureOf(undefined, `再掲: 1-ア-${((place + 1) % 1_000) + 1}\n`).replace(
        "子）児童相談所",
        `子）児童相談所${place}`,
      ),
    ]),
  );
  const edition = await editionOf(chain);
  const found = validate(edition);
  expect(found.filter(({ rule }) => rule === "reference").length).toBe(1_000);
});
