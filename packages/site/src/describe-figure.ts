import type { FigureChange } from "@torikumi/diff";
import { FIELD_HEADINGS } from "@torikumi/record";
import type { Tone } from "./tone-between.ts";

/** A figure that changed, ready to be read. */
export interface FigureView {
  /** What is counted, e.g. 研修の回数; the field's name where the text does not say. */
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  /** 研修の回数が12回から15回に増えました。 */
  readonly sentence: string;
}

const NOUNS: Readonly<Record<string, string>> = {
  回: "回数",
  名: "人数",
  人: "人数",
  件: "件数",
  世帯: "世帯数",
  "％": "割合",
  "%": "割合",
};
const RATES = new Set(["％", "%", "ポイント", "割"]);

/** The figures of a change that are amounts and differ; years, dates and ordinals are left out, and the same step is told once. */
export function describeFigures(
  figures: readonly FigureChange[],
  tone: Tone,
): readonly FigureView[] {
  const views = figures.filter(isAmount).map((figure) => describeFigure(figure, tone));
  return views.filter(
    (view, place) =>
      views.findIndex(({ from, to }) => from === view.from && to === view.to) === place,
  );
}

/** A change of an amount as a sentence in the polite style of the pages. */
export function describeFigure(figure: FigureChange, tone: Tone): FigureView {
  const from = figure.written?.from ?? `${figure.from}${figure.unit}`;
  const to = figure.written?.to ?? `${figure.to}${figure.unit}`;
  const subject = subjectOf(figure);
  return { subject, from, to, sentence: `${subject}が${from}から${to}に${verbOf(figure, tone)}。` };
}

function verbOf({ from, to, unit }: FigureChange, tone: Tone): string {
  if (tone === "correction") return "改められました";
  const isMore = Number(to) > Number(from);
  if (RATES.has(unit)) return isMore ? "上がりました" : "下がりました";
  return isMore ? "増えました" : "減りました";
}

/** Whether a figure counts something: not a year, a date or an ordinal. */
export function isAmount(figure: FigureChange): boolean {
  return typeof figure.from === "number" && typeof figure.to === "number" && figure.unit !== "年度";
}

/** Words before a figure that do not say what it counts. */
const EMPTY_LABELS =
  /^(前年度?|昨年度?|今年度?|本年度?|翌年度?|年度|年間|割合|件数|人数|回数|合計|累計|平均|全体|比率|実績|[数率計])$/u;

/** Whether the text says in a word of its own what a figure counts; 者, 割合 and the like say too little to stand alone. */
export function hasSubject(figure: FigureChange): boolean {
  return [...figure.label].length >= 2 && !EMPTY_LABELS.test(figure.label);
}

function subjectOf(figure: FigureChange): string {
  const noun = NOUNS[figure.unit];
  if (!hasSubject(figure)) return `${FIELD_HEADINGS[figure.field]}の${noun ?? "数値"}`;
  if (/[数率額]$|割合$/u.test(figure.label)) return figure.label;
  return noun === undefined ? figure.label : `${figure.label}の${noun}`;
}
