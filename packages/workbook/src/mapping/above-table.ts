import { cellName } from "../notes/cell-name.ts";
import type { NoteSink } from "../notes/import-note.ts";
import { shorten } from "../notes/shorten.ts";
import { rowTexts, type SheetTable } from "../read/cells/sheet-table.ts";
import type { Layout } from "./layout.ts";
import { isLegend } from "./legend-words.ts";
import { LEGEND } from "./rows/unread-rows.ts";
import { readLabel } from "../layout/read-label.ts";

/** A text of a sheet, with the cell that it stands in; "" where the name of the sheet says it. */
export interface PlacedText {
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What holds for a whole table, from above it or from the name of its sheet. */
export interface AboveTable {
  readonly title: PlacedText | undefined;
  readonly recommendation: string;
  readonly policy: string;
  /** A label right above the table that holds for the first of its rows, as labels between them do. */
  readonly label: string;
  /** The departments of all its measures, where they have no column. */
  readonly departments: PlacedText | undefined;
}

type Sources = Pick<Layout, "recommendations" | "policies" | "departments">;
/** What else of a layout is looked at above a table. */
type Words = Pick<Layout, "department" | "categories" | "ratings">;

const OUTSIDE = "表の上にあって、題名とも提言の名前とも読めない文字は取り込みません。";
/** 資料１－１ is the number of a paper, and （令和７年３月末現在） its date. */
const NO_TITLE =
  /^(?:資料|別紙|様式|別添|No\.?)[\s0-9０-９－\-‐の]*$|^[（(].*[）)]$|(?:現在|時点)$|^(?:令和|平成|[RH０-９0-9]).{0,12}[日月](?:作成|更新)?$|^(?:作成|更新|提出)[:：日]|単位[:：]/u;
/** Whether a text above a table can be its title. */
export function canBeTitle(text: string): boolean {
  return text.trim() !== "" && !NO_TITLE.test(text);
}

const POLICY = /^[【〔[\s]*(?:取組方針|取り組み方針|方針|施策|個別施策|基本施策|中項目|小項目)/u;
const DEPARTMENT =
  /^[【〔[\s]*(?:担当|所管|主管|所属|記入|回答|作成)?(?:部|課|局|室|部署|部局|所属|課名|部課|部課名|課室名|所属名|担当|所管)名?[】〕\]\s]*(?:[:：]|$|\s|　)[\s　]*/u;

/** Takes the texts above the first headings of a sheet apart, as its layout says where things stand. The rest is told. */
export function aboveTable(
  table: SheetTable,
  { to, layout }: { readonly to: number; readonly layout: Sources & Partial<Words> },
  note: NoteSink,
): AboveTable {
  const texts = Array.from({ length: to }, (_, row) =>
    rowTexts(table, row).map(({ column, text }) => ({
      text: text.trim(),
      sheet: table.name,
      cell: cellName(row, column),
    })),
  ).flat();
  const used = new Set<PlacedText>();
  const use = (found: PlacedText | undefined): PlacedText | undefined => {
    if (found !== undefined) used.add(found);
    return found;
  };
  const departments = layout.departments === "表の上" ? departmentsIn(texts, use) : undefined;
  const rest = (): readonly PlacedText[] => texts.filter((one) => !used.has(one));
  const policy = layout.policies === "表の上" ? use(policyIn(rest(), layout)) : undefined;
  const recommendation =
    layout.recommendations === "表の上" ? use(labelled(rest()) ?? rest().at(-1)) : undefined;
  const below = [layout.recommendations, layout.policies].includes("小見出し")
    ? use(lastLabel(rest(), table, to))
    : undefined;
  const { department = "", categories = [], ratings = [] } = layout;
  const isExplained = ({ text }: PlacedText): boolean => isLegend([text], { categories, ratings });
  const title = use(rest().find((one) => !NO_TITLE.test(one.text) && !isExplained(one)));
  for (const one of rest())
    note({
      severity: NO_TITLE.test(one.text) || isExplained(one) ? "info" : "warning",
      sheet: one.sheet,
      cell: one.cell,
      quote: shorten(one.text),
      message: isExplained(one) ? LEGEND : OUTSIDE,
    });
  const named = (source: string): string => (source === "シート名" ? table.name : "");
  const alone = layout.recommendations === "1つ" ? (title?.text ?? table.name) : "";
  return {
    title,
    recommendation: recommendation?.text ?? (named(layout.recommendations) || alone),
    policy: policy?.text ?? named(layout.policies),
    label: below?.text ?? "",
    departments:
      layout.departments === "シート名" || layout.departments === "1つ"
        ? { text: department || table.name.trim(), sheet: table.name, cell: "" }
        : departments,
  };
}

function labelled(texts: readonly PlacedText[]): PlacedText | undefined {
  return texts.findLast(({ text }) => readLabel(text).sign !== "");
}

/** The text of the row right above the headings, if it is numbered as labels are and is not all that stands there. */
function lastLabel(
  texts: readonly PlacedText[],
  { name }: SheetTable,
  to: number,
): PlacedText | undefined {
  const last = texts.at(-1);
  const isRight = last?.sheet === name && last.cell.endsWith(String(to));
  return isRight && readLabel(last.text).sign !== "" && !NO_TITLE.test(last.text)
    ? last
    : undefined;
}

/** The policy says that it is one, or stands last of two labels. */
function policyIn(texts: readonly PlacedText[], layout: Sources): PlacedText | undefined {
  const said = texts.findLast(({ text }) => POLICY.test(text));
  if (said !== undefined) return said;
  const labels = texts.filter(({ text }) => readLabel(text).sign !== "" && !NO_TITLE.test(text));
  return layout.recommendations === "表の上" && labels.length < 2 ? undefined : labels.at(-1);
}

/** 所属：こども課, or 所属 with its name in the next cell. */
function departmentsIn(
  texts: readonly PlacedText[],
  use: (found: PlacedText | undefined) => PlacedText | undefined,
): PlacedText | undefined {
  const at = texts.findIndex(({ text }) => DEPARTMENT.test(text));
  const found = use(texts[at]);
  if (found === undefined) return undefined;
  const text = found.text.replace(DEPARTMENT, "").trim();
  return text === "" ? use(texts[at + 1]) : { ...found, text };
}
