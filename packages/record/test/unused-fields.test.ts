import { expect, test } from "vitest";
import { formatEditionPage, formatMeasure, parseEditionPage, usesField } from "../src/index.ts";
import { editionOf, framePages } from "../dev/edition-of.ts";

const INDEX =
  "---\n年度版: r7\n題名: 見守りの取組\n対象期間:\n  取組状況: 令和6年度\n  今後の取組: 令和7年度以降\n使わない欄:\n  - 自己評価\n  - 取組区分\n---\n";
const MEASURE =
  "---\n担当部:\n  - 子）児童相談所\n---\n\n## 取組内容\n\n訪ねる。\n\n## 取組状況\n\n3回訪ねた。\n\n## 今後の取組\n\n続ける。\n";
const FILES = { ...framePages("r7"), "index.md": INDEX, "1/ア/1.md": MEASURE };

test("a city without categories writes none: neither the words nor the key", async () => {
  const { index, measures, diagnostics } = await editionOf(FILES);
  expect(diagnostics).toEqual([]);
  expect(usesField(index?.value, "category")).toBe(false);
  const page = measures.get("1-ア-1")!;
  expect(page.value.category).toBe("");
  expect(formatMeasure(page.value, index!.value)).toBe(MEASURE);
  expect(formatEditionPage(index!.value)).toBe(INDEX);
});

test("what ends says so with the key all the same", async () => {
  const text = MEASURE.replace("---\n", "---\n取組区分: 終了\n").replace(
    "\n---\n\n",
    "\n終了理由: 済んだため\n---\n\n",
  );
  const { index, measures, diagnostics } = await editionOf({ ...FILES, "1/ア/1.md": text });
  expect(diagnostics).toEqual([]);
  expect(formatMeasure(measures.get("1-ア-1")!.value, index!.value)).toBe(text);
});

test("where the city has categories, the words and the key have to be there", async () => {
  const { diagnostics } = await editionOf({
    ...FILES,
    "index.md": INDEX.replace("  - 取組区分\n", ""),
  });
  expect(diagnostics.map(({ path, message }) => `${path} ${message.slice(0, 13)}`)).toEqual([
    "records/1/ア/1.md 「取組区分」がありません。",
    "records/index.md 「取組区分」がありません。",
  ]);
});

test("only what a city may do without can be left out", async () => {
  const text = INDEX.replace("- 自己評価", "- 担当部");
  const { diagnostics } = await parseEditionPage({ path: "index.md", blob: "", text });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "「使わない欄」が「担当部」で、使わない欄にできるものではありません。「取組内容」「取組状況」「自己評価」「今後の取組」「取組区分」のどれかを書いてください。",
  ]);
});
