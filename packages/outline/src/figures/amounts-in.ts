import { normalizeYears, readFigures, type Figure } from "@torikumi/diff";
import type { Measure, TextField } from "@torikumi/record";

import { sureLabel } from "./sure-label.ts";

/** An amount that a text of a measure states. */
export interface StatedAmount {
  readonly field: TextField;
  /** What is counted, in the words of the text; "" where they do not say it for sure. */
  readonly label: string;
  /** The label without its years: the same for the same thing in another year. */
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** As the text has it, with what bounds it: 40件以下. */
  readonly written: string;
  /** The same for the same quantity, however it is written. */
  readonly key: string;
  /** The words of its sentence before the amount, and those behind it. */
  readonly lead: string;
  readonly rest: string;
}

/** Units of time and age: they say when or how long, and are no measure of what was done. */
const TIMES =
  /^(?:年|年度|年間|年目|月|か月|か月間|[カヵヶケ箇]月(?:間)?|週|週間|日|日間|日目|時|時間|分|分間|秒|歳|歳児|才|代|人目|回目|件目|番|号|条|項|章|頁|ページ|級|類|版|)$/u;
const BOUND = /^(?:以上|以下|以内|未満|程度|超|前後|弱|強)/u;
/** 3区に1名ずつ: an amount for each of something is not the amount of the thing. */
const EACH = /^(?:ずつ|につき|当たり|あたり)/u;
/** So many characters around an amount its sentence is looked at. */
const REACH = 80;

/** A text with more figures is a table; nobody follows them one by one. */
const MOST = 200;

/** The amounts in some texts of a measure, in reading order; years, dates, ages and spans of time are none. */
export function amountsIn(measure: Measure, fields: readonly TextField[]): readonly StatedAmount[] {
  const ofMeasure = known.get(measure) ?? new Map<TextField, readonly StatedAmount[]>();
  known.set(measure, ofMeasure);
  return fields.flatMap((field) => {
    const found = ofMeasure.get(field) ?? readAmounts(measure[field], field);
    ofMeasure.set(field, found);
    return found;
  });
}

/** The amounts of a measure are asked for again with every later edition. */
const known = new WeakMap<Measure, Map<TextField, readonly StatedAmount[]>>();

function readAmounts(text: string, field: TextField): readonly StatedAmount[] {
  const figures = readFigures(text);
  if (figures.length > MOST) return [];
  return figures.flatMap((figure) => amountOf(figure, { field, text }));
}

function amountOf(
  figure: Figure,
  { field, text }: { readonly field: TextField; readonly text: string },
): readonly StatedAmount[] {
  const { kind, value, key, start, end } = figure;
  const unit = figure.unit.normalize("NFKC");
  const rest = text.slice(end, end + REACH).split(/[。\n]/u, 1)[0] ?? "";
  if (kind !== "number" || typeof value !== "number" || TIMES.test(unit) || EACH.test(rest))
    return [];
  const lead = text.slice(Math.max(0, start - REACH), start);
  const label = sureLabel(text, figure);
  return [
    {
      field,
      label: label.replace(YEAR_BEFORE, ""),
      name: normalizeYears(label),
      unit,
      value,
      written: figure.text + boundOf(rest),
      key,
      lead: lead.slice(Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("\n")) + 1),
      rest,
    },
  ];
}

function boundOf(rest: string): string {
  return /^を(?:超え|上回)/u.test(rest) ? "超" : (BOUND.exec(rest)?.[0] ?? "");
}

const YEAR_BEFORE = /^(?:令和|平成)[元0-9０-９]+年度?(?:中)?(?:に|の|、)/u;
