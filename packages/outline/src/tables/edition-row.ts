import { parseEditionId, type Edition } from "@torikumi/record";
import type { ColumnOf } from "./data-table.ts";

/** An edition among those that a table is made of. */
export interface TableEdition {
  readonly id: string;
  readonly edition: Edition;
  /** False for a draft (案). */
  readonly published: boolean;
}

/** The columns by which rows of several editions are told apart. */
export const EDITION_COLUMNS: readonly ColumnOf<{ readonly from: TableEdition }>[] = [
  {
    name: "edition",
    title: "年度版",
    type: "string",
    description: "年度版の記号。例: r7、訂正版は r7.1",
    valueOf: ({ from }) => from.id,
  },
  {
    name: "fiscalYear",
    title: "年度",
    type: "integer",
    description: "年度版の年度（西暦）。例: 令和7年度版は 2025",
    valueOf: ({ from }) => parseEditionId(from.id)?.fiscalYear,
  },
  {
    name: "state",
    title: "状態",
    type: "string",
    description: "公表、又は案（まだ公表されていないもの）",
    valueOf: ({ from }) => (from.published ? "公表" : "案"),
  },
];
