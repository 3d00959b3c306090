import { cellName } from "../../src/notes/cell-name.ts";
import type { TestSheet } from "../make-xlsx.ts";
import type { ExpectedMeasure, OddWorkbook } from "./expected.ts";
import { HEADINGS, KEYS, TRICKS, type Canvas, type Trick } from "./tricks.ts";
import type { Words } from "./words.ts";

/** How a sheet is to look. */
interface Plan {
  readonly layout: string;
  readonly rows: number;
  readonly order: readonly number[];
  readonly isShuffled: boolean;
  readonly top: number;
  readonly left: number;
  readonly strike: "stop" | "drop" | "keep";
  readonly legend: string;
  readonly header: string;
  readonly tricks: readonly Trick[];
  readonly at: number;
}

const LEGEND = ["新規：始める項目", "拡充：広げる項目", "継続：続ける項目", "終了：終える項目"];
const UPPER = ["", "令和６年度", "令和６年度", "令和７年度以降", "", ""];
const LOWER = ["取組内容", "取組状況", "自己評価", "今後の取組", "取組区分", "担当部"];

/** Draws one sheet as planned; gives what has to be read from it. */
export function drawSheet(
  plan: Plan,
  word: Words,
): {
  readonly sheet: TestSheet;
  readonly measures: readonly ExpectedMeasure[];
  readonly asks: OddWorkbook["asks"];
} {
  const cells: Record<string, string> = {};
  const raw: Record<string, string> = {};
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  let asks: OddWorkbook["asks"] = "never";
  const put = (row: number, column: number, text: string): void => {
    const name = cellName(row, column);
    delete raw[name];
    if (text === "") delete cells[name];
    else cells[name] = text;
  };
  const isPaper = plan.layout === "paper";
  const offset = plan.left + (isPaper ? 0 : 3);
  const order = plan.isShuffled ? plan.order : [0, 1, 2, 3, 4, 5];
  const columns = order.map((place) => offset + place);
  const headerTop = isPaper ? plan.top + 6 : plan.top;
  if (isPaper) paperHead(plan, word, put);
  const headerRows = plan.header === "one" ? 1 : 2;
  drawHeader({ plan, columns, top: headerTop, put, merges });
  if (!isPaper)
    for (const [at, text] of KEYS.entries()) {
      put(headerTop, plan.left + at, text);
      if (headerRows === 2)
        merges.push(
          `${cellName(headerTop, plan.left + at)}:${cellName(headerTop + 1, plan.left + at)}`,
        );
    }
  const rows = Array.from({ length: plan.rows }, (_, at) => headerTop + headerRows + at);
  const measures = rows.map((row, at) => {
    const measure = {
      goal: word(),
      progress: [word()],
      evaluation: [word()],
      plan: [word()],
      category: ["新規", "拡充", "継続"][at % 3] ?? "継続",
      departments: [word("", "課")],
    };
    const texts = [
      `○${measure.goal}を行う。`,
      `${measure.progress[0]}を開いた。`,
      `${measure.evaluation[0]}が進んだ。`,
      `${measure.plan[0]}を続ける。`,
      measure.category,
      measure.departments[0] ?? "",
    ];
    for (const [field, text] of texts.entries()) put(row, columns[field] ?? 0, text);
    if (!isPaper)
      for (const [place, text] of [`1-ア-${at + 1}`, "１　体制の強化", "ア"].entries())
        put(row, plan.left + place, text);
    return measure;
  });
  const end =
    headerTop + headerRows + plan.rows + (plan.tricks.includes("departments one a row") ? 2 : 0);
  const below = isPaper ? drawLegend(plan.legend, end + 1, plan.left, put) : end;
  const canvas: Canvas = {
    word,
    put,
    putXml(row, column, type, xml) {
      put(row, column, "");
      raw[cellName(row, column)] = `<c r="${cellName(row, column)}" t="${type}">${xml}</c>`;
    },
    merge: (top, left, bottom, right) =>
      void merges.push(`${cellName(top, left)}:${cellName(bottom, right)}`),
    hide: (row) => void hiddenRows.push(row + 1),
    columns,
    keys: isPaper ? [] : [0, 1, 2].map((at) => plan.left + at),
    rows: [...rows],
    measures,
    left: plan.left,
    right: offset + 6,
    below,
    header: { top: headerTop, bottom: headerTop + headerRows - 1 },
    isPaper,
    strike: plan.strike,
    at: plan.at,
    ask: () => void (asks = "always"),
    mayAsk: () => void (asks = asks === "always" ? asks : "perhaps"),
  };
  for (const trick of plan.tricks) TRICKS[trick](canvas);
  return { sheet: { name: "1-ア", cells, raw, merges, hiddenRows }, measures, asks };
}

function paperHead({ top, left }: Plan, word: Words, put: Canvas["put"]): void {
  put(top, left, word("みほん市の取組状況 "));
  put(top + 2, left, "検証報告書における提言");
  put(top + 2, left + 3, "今後の取組の方向性");
  put(top + 3, left, word("１　"));
  put(top + 3, left + 3, "取組方針ア");
  put(top + 4, left, word("①"));
  put(top + 4, left + 3, word());
}

function drawHeader({
  plan,
  columns,
  top,
  put,
  merges,
}: {
  readonly plan: Plan;
  readonly columns: readonly number[];
  readonly top: number;
  readonly put: Canvas["put"];
  readonly merges: string[];
}): void {
  for (const [field, column] of columns.entries()) {
    const [upper = "", lower = ""] = [UPPER[field], LOWER[field]];
    if (plan.header === "one") put(top, column, HEADINGS[field] ?? "");
    else if (upper === "") {
      put(top, column, lower);
      if (plan.header === "merged")
        merges.push(`${cellName(top, column)}:${cellName(top + 1, column)}`);
    } else {
      put(top, column, upper);
      put(top + 1, column, lower);
    }
  }
}

/** The row behind the legend. */
function drawLegend(kind: string, row: number, column: number, put: Canvas["put"]): number {
  if (kind === "none") return row;
  if (kind === "cell") put(row, column, ["【取組区分】", ...LEGEND].join("\n"));
  if (kind === "line") put(row, column, `【取組区分】${LEGEND.join("　")}`);
  if (kind !== "rows") return row + 1;
  put(row, column, "【取組区分】");
  for (const [at, text] of LEGEND.entries()) put(row + 1 + at, column, text);
  return row + 1 + LEGEND.length;
}
