import type { FigureChange, MeasureChange } from "@torikumi/diff";
import { FIELD_HEADINGS } from "@torikumi/record";
import { hasSubject, isAmount, sureFigures } from "./sure-figures.ts";
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
  か所: "数",
  箇所: "数",
  ヶ所: "数",
  "％": "割合",
  "%": "割合",
};
const RATES = new Set(["％", "%", "ポイント", "割"]);

/**
 * The figures of a measure that are amounts and differ, in sentences; those of which the text does not surely say what they count are only quoted.
 * Years, dates and ordinals are left out, and the same step in the same text is told once.
 */
export function describeFigures(change: MeasureChange, tone: Tone): readonly string[] {
  const sure = sureFigures(change);
  const told = change.figures
    .filter(isAmount)
    .map((figure) =>
      sure.has(figure) ? describeFigure(figure, tone).sentence : quoteFigure(figure),
    );
  return [...new Set(told)];
}

/** A change of a figure without a word on what it counts: 「取組状況」の数値：387名→352名. */
function quoteFigure(figure: FigureChange): string {
  const { from, to } = writtenSides(figure);
  return `「${FIELD_HEADINGS[figure.field]}」の数値：${from}→${to}`;
}

/** A change of an amount as a sentence in the polite style of the pages; only for a figure that is sure (`sureFigures`). */
export function describeFigure(figure: FigureChange, tone: Tone): FigureView {
  const { from, to } = writtenSides(figure);
  const subject = subjectOf(figure);
  return { subject, from, to, sentence: `${subject}が${from}から${to}に${verbOf(figure, tone)}。` };
}

function writtenSides({ written, from, to, unit }: FigureChange): {
  readonly from: string;
  readonly to: string;
} {
  return written ?? { from: `${from}${unit}`, to: `${to}${unit}` };
}

function verbOf({ from, to, unit }: FigureChange, tone: Tone): string {
  if (tone === "correction") return "改められました";
  const isMore = Number(to) > Number(from);
  if (RATES.has(unit)) return isMore ? "上がりました" : "下がりました";
  return isMore ? "増えました" : "減りました";
}

function subjectOf(figure: FigureChange): string {
  const noun = NOUNS[figure.unit];
  if (!hasSubject(figure)) return `${FIELD_HEADINGS[figure.field]}の${noun ?? "数値"}`;
  if (/[数率額]$|割合$/u.test(figure.label)) return figure.label;
  return noun === undefined ? figure.label : `${figure.label}の${noun}`;
}
