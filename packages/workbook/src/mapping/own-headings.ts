import type { ColumnKey } from "../layout/heading-words.ts";

/**
 * The headings that torikumi adds to a city's own table where it has something to say that the city has no column for. They are
 * read whatever the layout says.
 */
export const OWN_HEADINGS: ReadonlyMap<ColumnKey, string> = new Map<ColumnKey, string>([
  ["id", "番号"],
  ["recommendation", "提言"],
  ["items", "提言の項目"],
  ["policy", "取組方針"],
  ["title", "見出し"],
  ["goal", "取組内容"],
  ["progress", "取組状況"],
  ["evaluation", "自己評価"],
  ["plan", "今後の取組"],
  ["category", "取組区分"],
  ["departments", "担当部"],
  ["rating", "評価の段階"],
  ["goalOf", "取組内容の共有"],
  ["repostOf", "再掲"],
  ["predecessors", "前身"],
  ["mergedInto", "統合先"],
  ["carryOverReason", "据置理由"],
  ["endReason", "終了理由"],
  ["itemMarks", "対応する項目"],
  ["opinion", "委員会意見"],
]);
