import type { Edition } from "@torikumi/record";
import { editionOf as editionOfFiles, framePages } from "@torikumi/record/dev/edition-of";

/** An edition from texts by path inside its folder, with the pages that every edition needs unless they are given. */
export function editionOf(files: Readonly<Record<string, string>>, id = "r7"): Promise<Edition> {
  return editionOfFiles({ ...framePages(id), ...files });
}

/** A measure's page without findings; the progress and further keys may be told. */
export function measureOf(progress = "3区に窓口を置いた。", keys = "", category = "継続"): string {
  return `---\n取組区分: ${category}\n担当部: [子）児童相談所]\n${keys}---\n\n## 取組内容\n\n区に窓口を置く。\n\n## 取組状況\n\n${progress}\n\n## 自己評価\n\n相談が増えた。\n\n## 今後の取組\n\n6区に広げる。\n`;
}
