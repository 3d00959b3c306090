import {
  FIELD_HEADINGS,
  goalOf,
  MEASURE_KEYS,
  parseMeasureId,
  policyOf,
  type Measure,
  type TextField,
} from "@torikumi/record";
import { toDataTable, type ColumnOf, type DataTable } from "./data-table.ts";
import { EDITION_COLUMNS, type TableEdition } from "./edition-row.ts";

interface Row {
  readonly from: TableEdition;
  readonly measure: Measure;
}

/**
 * The measures of several editions, one row a measure and edition, under the same headings in every year. The fields that a city has added
 * (追加の欄) are the last columns, under their own names. `shown` are those of the editions that have rows; all when left out.
 */
export function measuresTable(
  editions: readonly TableEdition[],
  shown: readonly TableEdition[] = editions,
): DataTable {
  const rows = shown.flatMap((from) =>
    [...from.edition.measures.values()].map(({ value }) => ({ from, measure: value })),
  );
  return toDataTable(
    {
      name: "all",
      title: "取組（全ての年度版）",
      description: "1行が、1つの年度版の1つの取組。見出しの行は年度が変わっても同じ。",
    },
    [...EDITION_COLUMNS, ...COLUMNS, ...extraColumns(editions)],
    rows,
  );
}

const COLUMNS: readonly ColumnOf<Row>[] = [
  {
    name: "id",
    title: "番号",
    type: "string",
    description: "取組の番号。例: 1-ア-2。年度が変わっても同じ取組を指す",
    valueOf: ({ measure }) => measure.id,
  },
  {
    name: "recommendation",
    title: "提言番号",
    type: "integer",
    description: "提言の番号",
    valueOf: ({ measure }) => parseMeasureId(measure.id)?.recommendation,
  },
  {
    name: "recommendationTitle",
    title: "提言名",
    type: "string",
    description: "提言の題名",
    valueOf: ({ from, measure }) =>
      from.edition.recommendations.get(parseMeasureId(measure.id)?.recommendation ?? 0)?.value
        .title,
  },
  {
    name: "policy",
    title: "取組方針",
    type: "string",
    description: "取組方針の記号（ア、イ…）。方針のない市では空",
    valueOf: ({ measure }) => parseMeasureId(measure.id)?.letter,
  },
  {
    name: "direction",
    title: "今後の取組の方向性",
    type: "string",
    description: "取組方針の文章",
    valueOf: ({ from, measure }) =>
      from.edition.policies.get(policyOf(measure.id))?.value.direction,
  },
  key("title", "取組の短い名前。付いていないときは空"),
  {
    name: "category",
    title: "取組区分",
    type: "string",
    description: "取組区分の言葉。例: 新規、拡充、継続、終了",
    valueOf: ({ measure }) => measure.category,
  },
  { ...key("rating", "取組区分のほかに市が付ける段階。例: Ａ。ない市では空"), title: "評価の段階" },
  {
    name: "departments",
    title: "担当部",
    type: "string",
    description: "担当部の名前。2つ以上のときは改行で区切る。1行に1つの表は departments",
    valueOf: ({ measure }) => measure.departments.join("\n"),
  },
  {
    name: "progressPeriod",
    title: "取組状況の期間",
    type: "string",
    description: "取組状況がいつのことか。年度版に書かれたとおり",
    valueOf: ({ from }) => from.edition.index?.value.periods.progress,
  },
  {
    name: "planPeriod",
    title: "今後の取組の期間",
    type: "string",
    description: "今後の取組がいつからのことか。年度版に書かれたとおり",
    valueOf: ({ from }) => from.edition.index?.value.periods.plan,
  },
  {
    ...text("goal"),
    description: "取組内容の文章。ほかの取組と共にするときは、その取組の文章",
    valueOf: ({ from, measure }) => goalOf(measure, from.edition),
  },
  text("progress"),
  text("evaluation"),
  text("plan"),
  { ...key("goalOf", "取組内容を共にする取組の番号"), title: "取組内容の共有" },
  key("items", "提言の項目のうち、この取組が応えるもの。2つ以上は改行で区切る"),
  key("repostOf", "再掲のとき、元の取組の番号"),
  key(
    "predecessors",
    "前の年度版での番号（番号が変わったか、分かれたとき）。2つ以上は改行で区切る",
  ),
  key("mergedInto", "終えるとき、統合した先の取組の番号"),
  key("carryOverReason", "文章が前の年度版のままである理由"),
  key("endReason", "取組を終える理由"),
];

function text(field: TextField): ColumnOf<Row> {
  return {
    name: field,
    title: FIELD_HEADINGS[field],
    type: "string",
    description: `${FIELD_HEADINGS[field]}の文章。改行は文章の改行`,
    valueOf: ({ measure }) => measure[field],
  };
}

function key(name: keyof typeof MEASURE_KEYS, description: string): ColumnOf<Row> {
  return {
    name,
    title: MEASURE_KEYS[name],
    type: "string",
    description,
    valueOf: ({ measure }) => [measure[name] ?? []].flat().join("\n"),
  };
}

/** The columns of the fields that any of the editions has added, in the order in which they first appear. */
function extraColumns(editions: readonly TableEdition[]): readonly ColumnOf<Row>[] {
  const names = new Set(
    editions.flatMap(({ edition }) => edition.index?.value.extras?.map(({ name }) => name) ?? []),
  );
  const taken = new Set(
    [...EDITION_COLUMNS, ...COLUMNS].flatMap(({ name, title }) => [name, title]),
  );
  return Array.from(names, (name) => ({
    name: taken.has(name) ? `${name}（市の欄）` : name,
    title: taken.has(name) ? `${name}（市の欄）` : name,
    type: "string",
    description: "市が加えた欄。この欄のない年度版では空",
    valueOf: ({ measure }) => measure.extras?.find((extra) => extra.name === name)?.text,
  }));
}
