import { assembleEdition, type Edition } from "@torikumi/record";

/**
 * An edition from texts by path inside its folder, with the pages that every edition needs unless
 * they are given.
 */
export function editionOf(files: Readonly<Record<string, string>>, id = "r7"): Promise<Edition> {
  const year = Number(id.replace(/^r|\..*$/gu, ""));
  const all = {
    "index.md": `---\n年度版: ${id}\n題名: みほん市の取組状況\n対象期間:\n  取組状況: 令和${year - 1}年度\n  今後の取組: 令和${year}年度以降\n取組区分:\n  新規: 始める\n  拡充: 広げる\n  継続: 続ける\n  終了: 終える\n---\n`,
    "departments.yaml": "担当部:\n  - 名称: 子）児童相談所\n    局: こども局\n",
    "1/index.md": "---\n題名: 身近な相談の体制\n---\n\n1. 区の体制\n",
    "1/ア/index.md": "区の体制を整える。\n",
    ...files,
  };
  const root = "records";
  return assembleEdition(
    Object.entries(all).map(([path, text]) => ({ path: `${root}/${path}`, blob: text, text })),
    { root },
  );
}

/** A measure's page without findings; the progress and further keys may be told. */
export function measureOf(progress = "3区に窓口を置いた。", keys = "", category = "継続"): string {
  return `---\n取組区分: ${category}\n担当部: [子）児童相談所]\n${keys}---\n\n## 取組内容\n\n区に窓口を置く。\n\n## 取組状況\n\n${progress}\n\n## 自己評価\n\n相談が増えた。\n\n## 今後の取組\n\n6区に広げる。\n`;
}
