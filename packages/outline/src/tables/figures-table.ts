import type { MeasureId } from "@torikumi/record";
import type { MeasureFigures } from "../figures/list-figure-series.ts";
import { toDataTable, type ColumnOf, type DataTable } from "./data-table.ts";

interface Row {
  readonly id: MeasureId;
  readonly label: string;
  readonly unit: string;
  readonly kind: "報告" | "予定";
  readonly fiscalYear: number;
  readonly dueIn?: number;
  readonly value: number;
  readonly written: string;
  readonly joined?: boolean;
}

/** The figures of the measures over the years, one row a value: what was reported, and what was planned. Only what is sure is there. */
export function figuresTable(measures: readonly MeasureFigures[]): DataTable {
  const rows = measures.flatMap(({ id, series }) =>
    series.flatMap(({ subject: label, unit, points, planned }): readonly Row[] => [
      ...points.map(({ fiscalYear, value, written, joined }, at) => ({
        id,
        label,
        unit,
        kind: "報告" as const,
        fiscalYear,
        value,
        written,
        ...(at > 0 && { joined }),
      })),
      ...planned.map(({ saidIn, dueIn, value, written }) => ({
        id,
        label,
        unit,
        kind: "予定" as const,
        fiscalYear: saidIn,
        dueIn,
        value,
        written,
      })),
    ]),
  );
  return toDataTable(
    {
      name: "figures",
      title: "数値の推移（全ての年度版）",
      description:
        "1行が1つの値。文章に書かれた数値のうち、何の数値かを確かめられ、2つ以上の値があるものだけを載せる。",
    },
    COLUMNS,
    rows,
  );
}

const COLUMNS: readonly ColumnOf<Row>[] = [
  column("id", "番号", { description: "取組の番号。番号が変わった取組は、最後の番号" }),
  column("label", "数値の名前", { description: "何の数値か。例: 研修の回数" }),
  column("unit", "単位", { description: "数値の単位。例: 回" }),
  column("kind", "種別", { description: "報告（行ったこと）、又は予定（今後の取組に書かれた値）" }),
  column("fiscalYear", "年度", {
    type: "integer",
    description: "値が書かれた年度版の年度（西暦）。令和7年度版は 2025",
  }),
  column("dueIn", "報告する年度", {
    type: "integer",
    description: "予定の値について、結果が報告される年度版の年度（西暦）。報告の行では空",
  }),
  column("value", "値", { type: "number", description: "値。1万200人は 10200" }),
  column("written", "書かれ方", { description: "文章に書かれたとおり。例: 40件以下" }),
  {
    name: "joined",
    title: "前の値とのつながり",
    type: "string",
    description:
      "同じ（1つ前の年度の値と同じものの数値と確かめられたもの）、又は不確か（名前が同じだけのもの）。最初の値と予定の行では空",
    valueOf: ({ joined }) => (joined === undefined ? undefined : joined ? "同じ" : "不確か"),
  },
];

function column(
  name: Exclude<keyof Row, "joined">,
  title: string,
  { type = "string", description }: Partial<Pick<ColumnOf<Row>, "type">> & { description: string },
): ColumnOf<Row> {
  return { name, title, type, description, valueOf: (row) => row[name] };
}
