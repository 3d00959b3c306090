import { shortenEnd } from "@torikumi/outline";
import type { CategoryRow } from "@torikumi/outline";

import { departmentNames } from "../marks/department-names.ts";
import { escapeMarkdown as escape } from "./escape-markdown.ts";
import type { Part } from "./fit-parts.ts";

/** The share of a comment that the table may take. */
const SHARE = 0.3;

/** A category longer than this is no category, in UTF-16 units. */
const WORD = 40;

/** How much of a title the table shows, in UTF-16 units; a goal's first sentence is rarely longer. */
const TITLE = 120;

/** Every category that changed, came or went, as one table. No part where there is none. */
export function markdownCategoryTable(categories: readonly CategoryRow[]): readonly Part[] {
  const rows = categories.map(({ id, title, departments, from, to }) => {
    const words = [
      escape(shortenEnd(title, TITLE)),
      departmentNames(departments, "、", escape),
    ].filter((each) => each !== "");
    const row =
      `<tr><td nowrap>${id}</td><td nowrap>${category(from, to)}</td>` +
      `<td>${words.join("<br>")}</td></tr>`;
    return { full: () => row, brief: () => row };
  });
  if (rows.length === 0) return [];
  const head = ["取組", "取組区分", "取組内容、担当部"].map(
    (name) => `<th align="left" nowrap>${name}</th>`,
  );
  const open = `<strong>取組区分の一覧（変わったもの）</strong>

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
