import type { FigureChange } from "@torikumi/diff";
import { FIELD_HEADINGS } from "@torikumi/record";

import { figureSides } from "../facts/figure-words.ts";
import { hasSubject } from "./sure-figures.ts";

const NOUNS: Readonly<Record<string, string>> = {
  回: "回数",
  名: "人数",
  人: "人数",
  件: "件数",
  校: "数",
  世帯: "世帯数",
  か所: "数",
  箇所: "数",
  ヶ所: "数",
  "％": "割合",
  "%": "割合",
};
const RATES = new Set(["％", "%", "ポイント", "割"]);

/**
 * A change of an amount from year to year as a sentence, e.g. `研修の回数が12回から15回に増えました。`; only for a figure that is
 * sure (`sureFigures`).
 */
export function figureSentence(figure: FigureChange): string {
  const { from, to } = figureSides(figure);
  return `${figureSubject(figure)}が${from}から${to}に${verbOf(figure)}。`;
}

/** What a figure counts, e.g. 研修の回数; the field's name where the text does not say. */
export function figureSubject(figure: Pick<FigureChange, "field" | "label" | "unit">): string {
  const noun = NOUNS[figure.unit];
  if (!hasSubject(figure)) return `${FIELD_HEADINGS[figure.field]}の${noun ?? "数値"}`;
  if (/[数率額]$|割合$|平均$/u.test(figure.label)) return figure.label;
  if (noun === undefined) return figure.label;
  // 「支援を要する世帯の世帯数」 says it twice.
  return `${figure.label}の${figure.label.endsWith(figure.unit) ? "数" : noun}`;
}

function verbOf({ from, to, unit }: FigureChange): string {
  const isMore = Number(to) > Number(from);
  if (RATES.has(unit)) return isMore ? "上がりました" : "下がりました";
  return isMore ? "増えました" : "減りました";
}
