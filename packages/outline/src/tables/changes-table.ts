import type { EditionChanges, MeasureChange, OpinionChange, UnreadablePart } from "@torikumi/diff";
import { FIELD_HEADINGS, OPINION_HEADINGS } from "@torikumi/record";
import { toDataTable, type ColumnOf, type DataTable } from "./data-table.ts";

/** One thing that changed. */
interface Row {
  readonly from: string;
  readonly to: string;
  readonly id: string;
  readonly aspect: string;
  readonly kind?: string;
  readonly field?: string;
  readonly label?: string;
  readonly before?: string | number | undefined;
  readonly after?: string | number | undefined;
  readonly unit?: string;
}

type Told = Omit<Row, "from" | "to" | "id">;

/** What changed from each edition to the next, one row a thing that changed; what did not change has no row. */
export function changesTable(steps: readonly EditionChanges[]): DataTable {
  return toDataTable(
    {
      name: "changes",
      title: "変更（年度版の間）",
      description:
        "1行が1つの変更。1つの取組に2行以上あることがある。文章の変更は、変更前と変更後の文章の全体。",
    },
    COLUMNS,
    steps.flatMap(rowsOf),
  );
}

function rowsOf(step: EditionChanges): readonly Row[] {
  const { from, to } = step;
  const row = (id: string, told: Told): Row => ({ from, to, id, ...told });
  return [
    ...step.added.map((id) => row(id, { aspect: "追加" })),
    ...step.removed.map((id) => row(id, { aspect: "削除" })),
    ...step.moved.map(({ from: before, to: after, kept, merged }) =>
      row(after, { aspect: kept ? "分割" : merged ? "統合" : "番号の変更", before, after }),
    ),
    ...step.changed.flatMap((change) => measureRows(change).map((told) => row(change.id, told))),
    ...step.pages.map(({ page, field, kind, edits }) =>
      row(page, { aspect: "提言・方針など", kind, field, ...sidesOf(edits) }),
    ),
    ...step.opinions.flatMap((change) => opinionRows(change).map((told) => row(change.id, told))),
  ];
}

function measureRows(change: MeasureChange): readonly Told[] {
  const { category, departments, texts, figures, unpaired, deadlines, keys } = change;
  return [
    ...(category === undefined
      ? []
      : [{ aspect: "取組区分", kind: "区分", before: category.from, after: category.to }]),
    ...(departments?.removed ?? []).map((before) => ({ aspect: "担当部", kind: "担当", before })),
    ...(departments?.added ?? []).map((after) => ({ aspect: "担当部", kind: "担当", after })),
    ...(departments?.renamed ?? []).map(({ from, to }) => ({
      aspect: "担当部",
      kind: "組織名",
      before: from,
      after: to,
    })),
    ...texts.map(({ field, kind, edits }) => ({
      aspect: "文章",
      kind,
      field: FIELD_HEADINGS[field],
      ...sidesOf(edits),
    })),
    ...figures.map(({ field, label, from, to, unit, qualifier }) => ({
      aspect: "数値",
      kind: "数値",
      field: FIELD_HEADINGS[field],
      label: qualifier === undefined ? label : `${qualifier.from}→${qualifier.to} ${label}`.trim(),
      before: from,
      after: to,
      unit,
    })),
    ...unpaired.map(({ field, side, label, value, unit }) => ({
      aspect: "対応の分からない数値",
      kind: "数値",
      field: FIELD_HEADINGS[field],
      label,
      [side === "from" ? "before" : "after"]: value,
      unit,
    })),
    ...deadlines.map(({ field, from, to }) => ({
      aspect: "期限",
      kind: "数値",
      field: FIELD_HEADINGS[field],
      before: from,
      after: to,
    })),
    ...keys.map(({ key, from, to }) => ({ aspect: key, before: from, after: to })),
    ...(change.unreadable ?? []).map((part) => ({
      aspect: "読み取れない部分",
      field: PARTS[part],
    })),
  ];
}

/** What became of an opinion, and its texts as they came, went or changed. */
function opinionRows({ state, keys, texts }: OpinionChange): readonly Told[] {
  const aspect = "委員会意見";
  return [
    ...(state.from === state.to
      ? []
      : [{ aspect, field: "処理", before: state.from, after: state.to }]),
    ...keys.map(({ key, from, to }) => ({ aspect, field: key, before: from, after: to })),
    ...texts.map(({ field, kind, edits }) => ({
      aspect,
      kind,
      field: OPINION_HEADINGS[field],
      ...sidesOf(edits),
    })),
  ];
}

/** The whole text of each side. */
function sidesOf(edits: MeasureChange["texts"][number]["edits"]): {
  readonly before: string;
  readonly after: string;
} {
  const side = (other: "add" | "remove"): string =>
    edits.flatMap(({ op, text }) => (op === other ? [] : [text])).join("");
  return { before: side("add"), after: side("remove") };
}

const PARTS: Readonly<Record<UnreadablePart, string>> = {
  category: "取組区分",
  departments: "担当部",
  keys: "項目",
  ...FIELD_HEADINGS,
};

const COLUMNS: readonly ColumnOf<Row>[] = [
  column("from", "前の年度版", "比べた元の年度版。例: r6"),
  column("to", "年度版", "比べた先の年度版。例: r7"),
  column("id", "番号", "取組の番号。提言や方針のページ、委員会意見では、その番号"),
  column(
    "aspect",
    "変わったこと",
    "追加、削除、番号の変更、分割、統合、取組区分、担当部、文章、数値、対応の分からない数値、期限、委員会意見など",
  ),
  column(
    "kind",
    "変更の種類",
    "区分、担当、数値、実質、字句、組織名、表記、据置 のどれか。ないこともある",
  ),
  column("field", "欄", "変わった欄。例: 取組状況"),
  column("label", "数値の名前", "何の数値か。確かでないときは空"),
  column("before", "変更前", "変更前の言葉、文章又は数。数は桁区切りのない数字"),
  column("after", "変更後", "変更後の言葉、文章又は数"),
  column("unit", "単位", "数値の単位"),
];

function column(name: keyof Row, title: string, description: string): ColumnOf<Row> {
  return {
    name,
    title,
    type: "string",
    description,
    valueOf: (row) => (row[name] === undefined ? undefined : String(row[name])),
  };
}
