import { allOpinions, compareOpinionIds, parseOpinionId, type Opinion } from "@torikumi/record";
import { toDataTable, type ColumnOf, type DataTable } from "./data-table.ts";
import type { TableEdition } from "./edition-row.ts";

/** The committee's opinions of all editions with their answers, one row an opinion, as the last edition that holds it tells it. */
export function opinionsTable(editions: readonly TableEdition[]): DataTable {
  const opinions = new Map(
    editions.flatMap(({ edition }) => allOpinions(edition).map((opinion) => [opinion.id, opinion])),
  );
  return toDataTable(
    {
      name: "opinions",
      title: "委員会意見と対応（全ての年度版）",
      description: "1行が1つの意見。対応と処理は、その意見を載せた最も新しい年度版のもの。",
    },
    COLUMNS,
    [...opinions.values()].toSorted((a, b) => compareOpinionIds(a.id, b.id)),
  );
}

const COLUMNS: readonly ColumnOf<Opinion>[] = [
  column("id", "意見番号", "意見の番号。例: r8-意見-3"),
  {
    name: "edition",
    title: "年度版",
    type: "string",
    description: "意見が出された年度版",
    valueOf: ({ id }) => parseOpinionId(id)?.edition,
  },
  column("target", "対象", "取組（2-ア-1）、取組方針（2-ア）、提言（2）又は全体"),
  column("meeting", "会議", "意見が出された会議。分からないときは空"),
  { ...column("date", "期日", "意見が出された日。分からないときは空"), type: "date" },
  column("state", "処理", "未対応、対応中、対応済、対応しない のどれか"),
  column("text", "意見", "意見の文章"),
  column("response", "対応", "担当部の回答。まだなら空"),
  column("reason", "理由", "対応しない理由"),
  column("source", "経緯", "意見の元になった議事録などの場所"),
];

function column(name: keyof Opinion, title: string, description: string): ColumnOf<Opinion> {
  return { name, title, type: "string", description, valueOf: (opinion) => opinion[name] };
}
