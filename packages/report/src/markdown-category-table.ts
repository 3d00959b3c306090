import { compareIds } from "@torikumi/record";

import { escapeMarkdown as escape } from "./escape-markdown.ts";
import type { Part } from "./fit-parts.ts";
import type { OutlinedMeasure, ReviewSection } from "./outline-review.ts";

/** The share of a comment that the table may take. */
const SHARE = 0.3;

/** The table at the top: every category that changed, came or went, ordered by id. No part where there is none. */
export function markdownCategoryTable(sections: readonly ReviewSection[]): readonly Part[] {
  const rows = categoryRows(sections).map(({ measure, from, to }) => {
    const cells = [
      measure.id,
      escape(measure.title),
      measure.departments.map(escape).join("<br>"),
      `${escape(from)} → <strong>${escape(to)}</strong>`,
    ];
    const row = `| ${cells.join(" | ")} |`;
    return { full: row, brief: row };
  });
  if (rows.length === 0) return [];
  const open = `### 取組区分の一覧（変わったもの）\n\n| 取組 | 取組内容 | 担当部 | 取組区分 |\n|---|---|---|---|`;
  return [{ title: "取組区分の一覧", open, items: rows, separator: "\n", close: "", share: SHARE }];
}

/** The measures whose category changed, came or went, ordered by id. */
export function categoryRows(
  sections: readonly ReviewSection[],
): readonly { readonly measure: OutlinedMeasure; readonly from: string; readonly to: string }[] {
  return sections
    .flatMap(({ measures }) => measures)
    .flatMap((measure) => {
      const { change, before, after } = measure;
      if (change?.category !== undefined)
        return [
          {
            measure,
            from: change.category.from || "（なし）",
            to: change.category.to || "（なし）",
          },
        ];
      if (change !== undefined) return [];
      if (before === undefined && after !== undefined)
        return [{ measure, from: "（追加）", to: after.category || "（なし）" }];
      if (before !== undefined && after === undefined)
        return [{ measure, from: before.category || "（なし）", to: "（削除）" }];
      return [];
    })
    .toSorted((a, b) => compareIds(a.measure.id, b.measure.id));
}
