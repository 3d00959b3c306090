import type { Opinion } from "@torikumi/record";
import { departmentNames } from "./group-opinions.ts";
import type { ListedOpinion } from "./list-opinions.ts";

/** A column of the table 意見一覧・対応表. */
export interface OpinionColumn {
  readonly heading: string;
  /** What of an opinion stands in it; absent for what is only shown. */
  readonly key?: keyof Opinion;
}

/** The columns of the table of opinions and answers, in their order. */
const COLUMNS = [
  { heading: "番号", key: "id" },
  { heading: "対象", key: "target" },
  { heading: "見出し" },
  { heading: "意見", key: "text" },
  { heading: "会議", key: "meeting" },
  { heading: "期日", key: "date" },
  { heading: "対応", key: "response" },
  { heading: "担当部" },
  { heading: "処理", key: "state" },
  { heading: "理由", key: "reason" },
  { heading: "経緯", key: "source" },
] as const satisfies readonly OpinionColumn[];

/** The table of opinions and answers as committees keep it, one row an opinion. */
export function opinionTable(opinions: readonly ListedOpinion[]): {
  readonly columns: readonly OpinionColumn[];
  readonly rows: readonly (readonly string[])[];
} {
  return {
    columns: COLUMNS,
    rows: opinions.map((opinion) =>
      COLUMNS.map((column) => {
        if ("key" in column) return opinion[column.key] ?? "";
        return column.heading === "見出し" ? opinion.title : departmentNames(opinion);
      }),
    ),
  };
}
