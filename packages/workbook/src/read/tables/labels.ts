/** Longer texts are no labels. */
const MAX_LABEL = 60;
const LABEL =
  /^(?:検証報告書における提言|今後の取組の方向性|取組方針(?:[ア-ン]|[A-Z]|[0-9]{1,4}))$/;
const LEGEND =
  /^[【〔［[(<《「※◎○●■]*(?:(?:取組)?区分(?:の(?:説明|凡例|考え方|定義))?|凡例|(?:取組)?区分凡例)[】〕］\])>》」]*[:：]?$/;
/** A legend that begins on its mark's own line: 【凡例】継続：…. */
const LEGEND_START = /^[【〔［[(<《](?:取組区分|区分|凡例)[】〕］\])>》][:：]?/;

/** A text as labels are compared: NFKC, without white space. */
export function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/** Whether a cell is one of the labels that stand above a table of the paper. */
export function isLabel(text: string): boolean {
  return text.length <= MAX_LABEL && LABEL.test(squeeze(text));
}

/** Whether a cell begins the legend of categories: 【取組区分】 or 【凡例】, alone or at the head of its entries. */
export function isLegendMark(text: string): boolean {
  return legendMark(text) !== undefined;
}

/** The mark that a legend's cell begins with, as printed; undefined where it begins with none. */
export function legendMark(text: string): string | undefined {
  const first = text.split("\n")[0] ?? "";
  if (first.length <= MAX_LABEL && LEGEND.test(squeeze(first))) return first;
  const start = LEGEND_START.exec(first.normalize("NFKC"));
  return start === null ? undefined : first.slice(0, start[0].length);
}
