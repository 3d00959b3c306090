import { categoryRows } from "./category-rows.ts";
import { departmentNames } from "./department-names.ts";
import { escapeMarkdown as escape } from "./escape-markdown.ts";
import type { Part } from "./fit-parts.ts";
import type { ReviewSection } from "./outline-review.ts";
import { shortenEnd } from "./render-edits.ts";

/** The share of a comment that the table may take. */
const SHARE = 0.3;

/** A category longer than this is no category, in UTF-16 units. */
const WORD = 40;

/** The table at the top: every category that changed, came or went, ordered by id. No part where there is none. */
export function markdownCategoryTable(sections: readonly ReviewSection[]): readonly Part[] {
  const rows = categoryRows(sections).map(({ measure, from, to }) => {
    const title = [escape(measure.title), departmentNames(measure.departments, "、", escape)];
    const row =
      `<tr><td nowrap>${measure.id}</td><td nowrap>${category(from, to)}</td>` +
      `<td>${title.filter((words) => words !== "").join("<br>")}</td></tr>`;
    return { full: () => row, brief: () => row };
  });
  if (rows.length === 0) return [];
  const head = ["取組", "取組区分", "取組内容、担当部"].map(
    (name) => `<th align="left" nowrap>${name}</th>`,
  );
  const open = `### 取組区分の一覧（変わったもの）

<table>
<tr>${head.join("")}</tr>`;
  return [
    {
      title: "取組区分の一覧",
      open,
      items: rows,
      separator: "\n",
      close: "</table>",
      share: SHARE,
    },
  ];
}

function category(from: string, to: string): string {
  return `${escape(shortenEnd(from, WORD))} → <strong>${escape(shortenEnd(to, WORD))}</strong>`;
}
