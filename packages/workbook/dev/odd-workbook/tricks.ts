import type { ExpectedMeasure } from "./expected.ts";
import type { Words } from "./words.ts";

/** A table that can still be changed: rows and columns are counted from 0, on the sheet. */
export interface Canvas {
  readonly word: Words;
  readonly put: (row: number, column: number, text: string) => void;
  readonly putXml: (row: number, column: number, type: string, xml: string) => void;
  readonly merge: (top: number, left: number, bottom: number, right: number) => void;
  readonly hide: (row: number) => void;
  /** Where each of the six fields stands: goal, progress, evaluation, plan, category, departments. */
  readonly columns: readonly number[];
  /** The columns of a list that say where a measure belongs; none on paper. */
  readonly keys: readonly number[];
  /** The rows of the measures, of which a trick may take one. */
  readonly rows: number[];
  readonly measures: Writable[];
  readonly left: number;
  /** The first column behind the table, the first row behind it and its legend, the row of the headings. */
  readonly right: number;
  readonly below: number;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly isPaper: boolean;
  readonly strike: "stop" | "drop" | "keep";
  readonly at: number;
  readonly ask: () => void;
  /** Says that a question would be no fault. */
  readonly mayAsk: () => void;
}

type Writable = { -readonly [Key in keyof ExpectedMeasure]: ExpectedMeasure[Key] };

const DITTO = [
  "〃",
  "同上",
  "左記のとおり",
  "（再掲）",
  "（1-ア-1参照）",
  "1-ア-1と同じ",
  "（前掲）",
];

/** What people do to a table. Each trick takes the last row that nobody has taken, where it needs one. */
export const TRICKS = {
  "merged goal": (canvas) => {
    const [first, second] = [canvas.rows[0], canvas.rows[1]];
    const [owner, other] = canvas.measures;
    if (first === undefined || second === undefined || owner === undefined || other === undefined)
      return;
    const [goal = 0] = canvas.columns;
    canvas.put(second, goal, "");
    canvas.merge(first, goal, second, goal);
    other.goal = owner.goal;
  },
  "text under a merged goal": (canvas) => {
    const [first, second] = [canvas.rows[0], canvas.rows[1]];
    const [owner, other] = canvas.measures;
    if (first === undefined || second === undefined || owner === undefined || other === undefined)
      return;
    const [goal = 0] = canvas.columns;
    canvas.merge(first, goal, second, goal);
    other.goal = owner.goal;
  },
  ditto: ({ columns, rows, put, at, ask }) => {
    put(rows.at(-1) ?? 0, columns[at % 6] ?? 0, DITTO[at % DITTO.length] ?? "〃");
    ask();
  },
  "several departments": ({ columns, rows, measures, put, word, at }) => {
    const names = [word("", "課"), word("", "部"), word("", "課")];
    const joint = ["、", "・", "及び", "並びに", "／", "\n"][at % 6] ?? "、";
    put(rows[0] ?? 0, columns[5] ?? 0, names.join(joint));
    if (measures[0] !== undefined) measures[0].departments = names;
  },
  "struck letters": ({ columns, rows, measures, putXml, word, strike, at, ask }) => {
    const [kept, gone] = [word(), word()];
    const field = 1 + (at % 3);
    putXml(
      rows[0] ?? 0,
      columns[field] ?? 0,
      "inlineStr",
      `<is><r><t>${kept}</t></r><r><rPr><strike/></rPr><t>${gone}</t></r></is>`,
    );
    const key = (["progress", "evaluation", "plan"] as const)[field - 1] ?? "progress";
    if (measures[0] !== undefined) measures[0][key] = [kept];
    if (strike === "stop") ask();
  },
  "a number": ({ columns, rows, measures, putXml }) => {
    putXml(rows[1] ?? 0, columns[2] ?? 0, "n", "<v>1234</v>");
    if (measures[1] !== undefined) measures[1].evaluation = ["1234"];
  },
  "a formula": ({ columns, rows, measures, putXml, word }) => {
    const text = word();
    putXml(rows[1] ?? 0, columns[3] ?? 0, "str", `<f>A1&amp;"x"</f><v>${text}</v>`);
    if (measures[1] !== undefined) measures[1].plan = [text];
  },
  "odd line breaks": ({ columns, rows, measures, put, word }) => {
    const texts = [word(), word(), word()];
    put(rows[1] ?? 0, columns[1] ?? 0, `${texts[0]}\u2028${texts[1]}_x000B_${texts[2]}`);
    if (measures[1] !== undefined) measures[1].progress = texts;
  },
  "another column": ({ right, header, rows, put, word }) => {
    put(header.top, right, "備考");
    for (const row of rows) put(row, right, word());
  },
  "a column without a heading": ({ right, rows, put, word }) => {
    put(rows[0] ?? 0, right, word());
    put(rows.at(-1) ?? 0, right, word());
  },
  "a heading without a column": ({ right, header, put, word }) => {
    put(header.bottom, right, word());
  },
  "a note beside the table": ({ right, header, rows, put, word }) => {
    put(header.top, right + 1, word());
    put(rows[0] ?? 0, right + 2, word("※"));
    if (header.top > 1) put(header.top - 1, right, word());
  },
  "a footnote in the table": (canvas) => between(canvas, 0, canvas.word("※ ")),
  "a sum": (canvas) => {
    const row = between(canvas, 0, "合計");
    canvas.put(row, canvas.columns[1] ?? 1, canvas.word());
  },
  "a page's number": (canvas) => between(canvas, 2, "- 2 -"),
  "a merged subheading": (canvas) => {
    const left = Math.min(...canvas.columns);
    const row = between(canvas, 0, canvas.word("（１）"), left);
    canvas.merge(row, left, row, Math.max(...canvas.columns));
  },
  "headings again": (canvas) => {
    const row = between(canvas, 0, "");
    for (let at = 0; at < 6; at++) canvas.put(row, canvas.columns[at] ?? 0, HEADINGS[at] ?? "");
    for (const [at, column] of canvas.keys.entries()) canvas.put(row, column, KEYS[at] ?? "");
  },
  "notes below": ({ below, columns, put, word }) => {
    put(below + 1, columns[0] ?? 0, word("※"));
    put(below + 3, columns[1] ?? 0, word());
    put(below + 3, columns[4] ?? 0, word());
  },
  "a table below": ({ below, put, word, mayAsk }) => {
    mayAsk();
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 4; column++) put(below + 2 + row, column, word());
  },
  "a note above": ({ header, right, put, word }) => {
    if (header.top > 0) put(header.top - 1, Math.max(0, right - 1), word());
    if (header.top > 0) put(0, right - 2, word());
  },
  "columns of a list on paper": ({ right, header, rows, put, word, isPaper }) => {
    if (!isPaper) return;
    for (const [at, text] of ["提言", "方針", "今後の取組の方向性", "見出し"].entries()) {
      put(header.top, right + at, text);
      for (const row of rows) put(row, right + at, at === 1 ? "ア" : word());
    }
  },
  "a column twice": ({ right, header, rows, put, word }) => {
    put(header.top, right, "評価");
    for (const row of rows) put(row, right, word());
  },
  "texts beside the legend": ({ below, right, put, word, isPaper, mayAsk }) => {
    if (!isPaper) return;
    mayAsk();
    put(below - 1, right - 1, word());
    put(below - 2, right + 1, word());
  },
  "texts beside the labels": ({ header, right, put, word, isPaper }) => {
    if (!isPaper) return;
    for (const row of [2, 3, 4, 5, 6]) put(header.top - row, right - 1, word());
    put(header.top - 5, right - 3, word());
  },
  "text under a merged label": ({ header, left, put, merge, word, isPaper }) => {
    if (!isPaper) return;
    put(header.top - 3, left + 1, word());
    merge(header.top - 3, left, header.top - 3, left + 2);
  },
  "another policy below": ({ below, left, put, word, isPaper, measures }) => {
    if (!isPaper) return;
    const top = below + 2;
    put(top, left, "検証報告書における提言");
    put(top, left + 3, "今後の取組の方向性");
    put(top + 1, left, word("１　"));
    put(top + 1, left + 3, "取組方針イ");
    put(top + 2, left + 3, word());
    for (const [at, text] of HEADINGS.entries()) put(top + 3, left + at, text);
    const measure = {
      goal: word(),
      progress: [word()],
      evaluation: [word()],
      plan: [word()],
      category: "継続",
      departments: [word("", "課")],
    };
    for (const [at, text] of Object.values(measure).flat().entries()) put(top + 4, left + at, text);
    put(top + 6, left + 1, word());
    measures.push(measure);
  },
  "headings again with a word more": (canvas) => {
    const row = between(canvas, 0, "");
    for (let at = 0; at < 6; at++) canvas.put(row, canvas.columns[at] ?? 0, HEADINGS[at] ?? "");
    for (const [at, column] of canvas.keys.entries()) canvas.put(row, column, KEYS[at] ?? "");
    canvas.put(row, canvas.right, canvas.word());
  },
  "a row of nothing but a department": (canvas) => {
    between(canvas, 5, canvas.word("", "課"));
    canvas.ask();
  },
  "a category over two rows": ({ columns, rows, measures, put, merge, mayAsk }) => {
    mayAsk();
    const [row = 0, next = 0] = rows;
    put(next, columns[4] ?? 0, "");
    merge(row, columns[4] ?? 0, next, columns[4] ?? 0);
    if (measures[1] !== undefined) measures[1].category = measures[0]?.category ?? "";
  },
  "an empty category": ({ columns, rows, put, ask }) => {
    put(rows.at(-2) ?? 0, columns[4] ?? 0, "");
    ask();
  },
  "hidden rows": ({ rows, hide }) => {
    for (const row of rows.slice(0, 2)) hide(row);
  },
  "departments one a row": (canvas) => {
    const last = canvas.measures[canvas.rows.length - 1];
    const row = canvas.rows.at(-1);
    if (last === undefined || row === undefined) return;
    const names = [canvas.word("", "課"), canvas.word("", "部")];
    for (const [at, name] of names.entries())
      canvas.put(row + 1 + at, canvas.columns[5] ?? 5, name);
    for (const column of canvas.columns.slice(0, 5)) canvas.merge(row, column, row + 2, column);
    last.departments = [...last.departments, ...names];
  },
} satisfies Readonly<Record<string, (canvas: Canvas) => void>>;

/** The name of a trick. */
export type Trick = keyof typeof TRICKS;

/** The headings as the paper prints them. */
export const HEADINGS = [
  "取組内容",
  "令和６年度の取組状況",
  "令和６年度の取組に対する自己評価",
  "令和７年度以降の取組内容",
  "取組区分",
  "担当部",
];

/** The headings of a list that say where a measure belongs. */
export const KEYS = ["番号", "提言", "方針"];

/** Makes the third row of the table no measure, with a text in one field. */
function between(
  { rows, measures, columns, keys, right, put }: Canvas,
  field: number,
  text: string,
  column?: number,
): number {
  const [row = 0] = rows.splice(2, 1);
  measures.splice(2, 1);
  for (const each of [...keys, ...columns, right, right + 1, right + 2]) put(row, each, "");
  put(row, column ?? columns[field] ?? 0, text);
  return row;
}
