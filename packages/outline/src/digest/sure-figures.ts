import { readFigures, type FigureChange, type MeasureChange } from "@torikumi/diff";

/** Units whose amount can be said to grow or fall, together with the label before them. */
const COUNTED = /^(?:回|名|人|件|世帯|か所|箇所|ヶ所)$/u;
const RATE = /^(?:％|%|割)$/u;
/** Nouns of doing and parts of a word: they do not say which of several things is counted. */
const WEAK =
  /^(?:連絡|確認|対応|支援|実施|開催|配置|設置|把握|参加|受講|利用|報告|職員|人員|担当者|共有|検討|活用|整備|追加|以降|以上|以下|実績|.*の[増減]|.*の増減)$/u;

/**
 * The changed figures of which the page may say in a sentence what grew or fell: what was done or judged (not planned), with a label that says
 * what is counted and that stands once with that unit in each of the two texts. Every other figure is only quoted.
 */
export function sureFigures(change: MeasureChange): ReadonlySet<FigureChange> {
  return new Set(change.figures.filter((figure) => isSure(figure, change)));
}

/** A label cut behind a number: 月頃の面談 of 妊娠8か月頃の面談. */
const CUT = /^月[頃末]/u;

function isSure(figure: FigureChange, change: MeasureChange): boolean {
  const { label, unit, field, qualifier, isStart } = figure;
  // 3歳児→5歳児, 速報値→確定値, 12件増→5件減: nothing of one kind grew or fell.
  if (qualifier !== undefined || isStart === true) return false;
  if (!isAmount(figure) || !hasSubject(figure) || field === "plan" || isWeakLabel(label))
    return false;
  if (CUT.test(label)) return false;
  const isNamed = RATE.test(unit) ? /[率度]$|.割合$/u.test(label) : COUNTED.test(unit);
  return isNamed && isAlone(figure, change, "add") && isAlone(figure, change, "remove");
}

/** Whether only one quantity on that side of the measure's changed texts, plans apart, has this label and unit. */
function isAlone(
  { label, unit }: FigureChange,
  { texts }: MeasureChange,
  side: "add" | "remove",
): boolean {
  const quantities = texts
    .filter(({ field }) => field === "progress" || field === "evaluation")
    .flatMap(({ edits }) => {
      const text = edits.flatMap(({ op, text: piece }) =>
        op === "keep" || op === side ? [piece] : [],
      );
      return readFigures(text.join(""));
    })
    .filter((one) => one.label === label && one.unit.normalize("NFKC") === unit.normalize("NFKC"));
  return new Set(quantities.map(({ key }) => key)).size === 1;
}

/** Whether a figure counts something: not a year, a date or an ordinal. */
function isAmount(figure: FigureChange): boolean {
  return typeof figure.from === "number" && typeof figure.to === "number" && figure.unit !== "年度";
}

/** Words before a figure that do not say what it counts. */
const EMPTY_LABELS =
  /^(前年度?|昨年度?|今年度?|本年度?|翌年度?|年度|年間|割合|件数|人数|回数|合計|累計|平均|全体|比率|実績|[数率計])$/u;

/** Whether the text says in a word of its own what a figure counts; 者, 割合 and the like say too little to stand alone. */
export function hasSubject({ label }: Pick<FigureChange, "label">): boolean {
  return [...label].length >= 2 && !EMPTY_LABELS.test(label);
}

/** Whether a label is a noun of doing or a part of a word, which several things of a text may share. */
export function isWeakLabel(label: string): boolean {
  return WEAK.test(label);
}
