import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareEditions } from "@torikumi/diff";
import { comparisonTable, listOpinions, type ComparisonTable } from "@torikumi/outline";
import { CLINIC_CHANGES, clinicEditions, NO_CHANGES } from "@torikumi/outline/dev/clinic";
import { mihonReview } from "@torikumi/outline/dev/mihon-review";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { visiblePiece, visibleText } from "../src/marks/visible-text.ts";
import {
  renderComparisonDocx,
  type ComparisonDocument,
} from "../src/word/render-comparison-docx.ts";
import { renderReviewHtml } from "../src/html/render-review-html.ts";
import { renderOpinionsDocx } from "../src/word/render-opinions-docx.ts";
import { renderReviewDocx } from "../src/word/render-review-docx.ts";
import { readWord } from "./word-parts.ts";

const cover = {
  name: "新旧対照表",
  edition: "r8",
  title: "みほん市の取組状況",
  publisher: "みほん市",
  day: "令和8年8月20日",
  number: "資料1",
};

async function mihonTable(only?: string): Promise<ComparisonTable> {
  const { review, editions } = await mihonReview("r7", "r8");
  return comparisonTable(review.changes, editions, { kept: "omitted", only });
}

async function word(table: ComparisonTable, layout: Partial<ComparisonDocument> = {}) {
  const bytes = await renderComparisonDocx(table, { cover, ...layout });
  return { bytes, ...readWord(bytes) };
}

/** The words of a table, cell by cell, as the outline has them. */
function cellsOf({ sections, names }: ComparisonTable): readonly string[] {
  const head = ["欄", `旧　${names.before}`, `新　${names.after}`, "備考"];
  return sections.flatMap((section) => [
    ...head,
    ...section.groups.flatMap(({ id, title, notes, rows }) => [
      ...(title === section.title ? [] : [title]),
      ...notes,
      ...rows.flatMap(({ heading, before, after, remarks }) => [
        id === "" ? heading : `${id}\n${heading}`,
        ...[before, after].map((side) =>
          side
            .map(({ mark, text }) =>
              mark === "kept" || mark === "label" ? visibleText(text) : visiblePiece(text),
            )
            .join(""),
        ),
        remarks.join("\n"),
      ]),
    ]),
  ]);
}

test("the document's words are those of the outline, cell by cell", async () => {
  const table = await mihonTable();
  const { cells, paragraphs } = await word(table);
  expect(cells).toEqual(cellsOf(table));
  expect(paragraphs.slice(0, 5)).toEqual([
    "資料1",
    "新旧対照表",
    "みほん市の取組状況",
    "令和7年度版 → 令和8年度版",
    "みほん市",
  ]);
  expect(paragraphs).toContain("公表日　令和8年8月20日");
});

test("what was added has a line under it, what was removed a line through it", async () => {
  const { underlined, struck } = await word(
    comparisonTable(CLINIC_CHANGES, await clinicEditions(), { kept: "omitted" }),
  );
  expect(underlined.slice(0, 3)).toEqual(["拡充", "子）子育て部", "20名"]);
  expect(struck.slice(0, 2)).toEqual(["継続", "15名"]);
});

test("the columns can be turned round, and a blank one stands there for the committee", async () => {
  const table = comparisonTable(CLINIC_CHANGES, await clinicEditions(), { kept: "omitted" });
  const { cells } = await word(table, { order: "new-old", blank: "委員会の意見" });
  expect(cells.slice(0, 12)).toEqual([
    "欄",
    "新　令和8年度版",
    "旧　令和7年度版",
    "備考",
    "委員会の意見",
    expect.stringMatching(/^1-ア-1　/),
    "今後の取組は、前の年度版と同じ文章です（据置）。",
    "1-ア-1\n取組区分",
    "拡充",
    "継続",
    "区分",
    "",
  ]);
});

test("it is A4 landscape, its head is repeated, its pages are numbered, and its fonts are Word's in Japan", async () => {
  const parts = unzipSync((await word(await mihonTable())).bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  expect(part("word/document.xml")).toContain(
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
  );
  expect(part("word/document.xml")).toContain("<w:tblHeader/>");
  expect(part("word/styles.xml")).toContain('w:eastAsia="游明朝"');
  expect(part("word/styles.xml")).toContain('w:eastAsia="游ゴシック"');
  const footer = Object.keys(parts).filter((path) => /footer\d+\.xml$/u.test(path));
  for (const path of footer) expect(part(path)).toMatch(/>PAGE<.* \/ .*>NUMPAGES</u);
});

test("the same changes give the same bytes, dated with the fiscal year and not by the clock", async () => {
  const table = await mihonTable();
  const [first, second] = [await word(table), await word(table)];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  const core = strFromU8(unzipSync(first.bytes)["docProps/core.xml"] ?? new Uint8Array());
  expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/gu)).toEqual([
    "2026-04-01T00:00:00Z",
    "2026-04-01T00:00:00Z",
  ]);
  expect(core).toContain("<dc:creator>torikumi</dc:creator>");
});

test("where what is read first has no room for all, a link leads to where the rest stands", async () => {
  const { review, editions } = await mihonReview("r7", "r8");
  const bytes = await renderReviewDocx(review.changes, editions, undefined);
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const named = (mark: RegExp): readonly string[] =>
    [...xml.matchAll(mark)].map(([, name = ""]) => name);
  expect(named(/w:anchor="([^"]+)"/gu)).toEqual(["part_category"]);
  expect(named(/w:bookmarkStart w:name="([^"]+)"/gu)).toContain("part_category");
  const again = await renderReviewDocx(review.changes, editions, undefined);
  expect(Buffer.compare(bytes, again)).toBe(0);
  const html = renderReviewHtml(review, editions);
  expect(html).toMatch(/<a href="#part-category">ほか1件は、[^<]*にあります。<\/a>/u);
  expect(html).toContain('<h2 id="part-category">取組区分の変更（');
});

test("markup, controls, lone surrogates and marks of direction are shown, and the file stays XML", async () => {
  const page = (progress: string): string =>
    measureText("継続", ["保）健康部"], ["訪ねる。", progress, "進んだ。", "続ける。"]);
  const before = await editionOf({ "1/ア/1.md": page("葛󠄀飾の家庭 🍣 を訪ねた。") });
  const after = await editionOf({ "1/ア/1.md": page("葛󠄀飾の家庭 🍣 を訪ねた。") });
  const evil = `<w:t>&amp;"'\u0001\uD800\uFFFF\u202Eא]]>`;
  const changes = compareEditions(before, after);
  const table = comparisonTable(
    {
      ...CLINIC_CHANGES,
      ...changes,
      changed: CLINIC_CHANGES.changed.map((change) => ({
        ...change,
        texts: [{ field: "progress", kind: "実質", edits: [{ op: "add", text: evil }] }],
      })),
    },
    { before, after },
    { kept: "whole" },
  );
  const { cells, underlined } = await word(table, { cover: { ...cover, title: evil } });
  expect(underlined).toContain(`<w:t>&amp;"'[U+0001][U+D800][U+FFFF][U+202E]א]]>`);
  expect(cells).toContain("（新設）");
});

test("without a change the document says so, and of a part it is named", async () => {
  const none = comparisonTable(NO_CHANGES, await clinicEditions(), { kept: "omitted" });
  expect((await word(none)).paragraphs).toContain("変更はありません。");
  const { paragraphs } = await word(await mihonTable("児童相談所"));
  expect(paragraphs).toContain("子）児童相談所");
});

test("the ledger of opinions has one row an opinion, those that wait first, and says what has no answer", async () => {
  const { editions } = await mihonReview("r7", "r8");
  const opinions = listOpinions(editions.after, { previous: editions.before });
  const ledger = { ...cover, name: "意見一覧・対応表" };
  const { cells, paragraphs } = readWord(await renderOpinionsDocx(opinions, { cover: ledger }));
  expect(cells.slice(0, 7).join("|")).toBe("番号|対象|意見|会議|対応|担当部|処理");
  const rows = opinions.map((_, row) => cells.slice(7 * (row + 1), 7 * (row + 2)));
  expect(rows.map(([id, , , , , , state]) => `${id} ${state?.split("\n")[0]}`)).toEqual(
    opinions.map(({ id, state }) => `${id} ${state}`),
  );
  for (const [place, { text, response, reason = "" }] of opinions.entries()) {
    expect(rows[place]?.[2]).toBe(text);
    const waiting = reason === "" ? "（まだありません）" : `理由: ${reason}`;
    expect(rows[place]?.[4]).toBe(response || waiting);
  }
  expect(paragraphs).toContain("意見 6件のうち、答えを待つもの（未対応・対応中） 2件");
  const grouped = await renderOpinionsDocx(opinions, { cover: ledger, by: "meeting" });
  expect(readWord(grouped).paragraphs).toContain(
    "令和6年度第1回みほん市児童福祉審議会（2024-08-22）（3件）",
  );
});

const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
test.skipIf(OFFICE === undefined)(
  "LibreOffice opens it (skipped where it is not installed)",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "torikumi-word-"));
    try {
      writeFileSync(join(folder, "table.docx"), (await word(await mihonTable("3"))).bytes);
      const settings = `-env:UserInstallation=file://${folder}/settings`;
      const target = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
      spawnSync(OFFICE ?? "", [settings, "--headless", ...target, join(folder, "table.docx")]);
      const text = readFileSync(join(folder, "table.txt"), "utf8");
      expect(text).toContain("公表日　令和8年8月20日");
      expect(text).toContain("初期対応を担う児童福祉司を20名に増員し");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
