import { assembleEdition, type Edition } from "../src/index.ts";

/** An edition from the texts of its files by their path inside the folder `root`; the text stands for the blob id. */
export function editionOf(
  files: Readonly<Record<string, string>> | ReadonlyMap<string, string>,
  { root = "records" }: { readonly root?: string } = {},
): Promise<Edition> {
  const texts = files instanceof Map ? [...files] : Object.entries(files);
  return assembleEdition(
    texts.map(([path, text]) => ({
      path: root === "" ? path : `${root}/${path}`,
      blob: text,
      text,
    })),
    { root },
  );
}

/** The pages that every edition needs: its own page with one case of each category, one department, one recommendation and policy. */
export function framePages(id: string): Readonly<Record<string, string>> {
  const year = Number(id.replace(/^r|\..*$/gu, ""));
  return {
    "index.md": `---\n年度版: ${id}\n題名: みほん市の取組状況\n対象期間:\n  取組状況: 令和${year - 1}年度\n  今後の取組: 令和${year}年度以降\n取組区分:\n  新規: 始める\n  拡充: 広げる\n  継続: 続ける\n  終了: 終える\n---\n`,
    "departments.yaml": "担当部:\n  - 名称: 子）児童相談所\n    局: こども局\n",
    "1/index.md": "---\n題名: 身近な相談の体制\n---\n\n1. 区の体制\n",
    "1/ア/index.md": "区の体制を整える。\n",
  };
}
