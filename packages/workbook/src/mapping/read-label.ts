/** A label of a level taken apart: the sign that numbers it and the words after it. */
export interface Label {
  /** 3, ア, A; "" where nothing numbers it. */
  readonly sign: string;
  readonly title: string;
}

/** What stands before the number: 基本目標1, 第1章, 施策(1). */
const WORD =
  "(?:基本目標|基本方針|基本施策|重点目標|重点項目|重点施策|取組方針|取組の柱|大項目|中項目|小項目|個別施策|提言|目標|方針|施策|分野|課題|項目|柱|章|第)";
const SIGN = "[0-9]{1,3}|[IVX]{1,4}(?![A-Za-z])|[A-Z](?![A-Za-z])|[ア-ン](?![ァ-ヶー])";
const LABEL = new RegExp(
  `^[【〔\\[■◆●○◎]*${WORD}?[\\s]*(?:\\((${SIGN})\\)|(${SIGN}))(?:章|節|項|号)?(?:[\\s.．、,:：)）】〕\\]\\-]+|$|(?=[^0-9年月日％%.,/]))`,
  "u",
);
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Reads `基本目標Ⅰ こどもを守る`, `(2) 研修`, `③`, `ア 相談`: the sign in its plain form, and the title. */
export function readLabel(text: string): Label {
  const plain = text.normalize("NFKC").replace(/\s+/gu, " ").trim();
  const found = LABEL.exec(plain);
  const raw = found?.[1] ?? found?.[2] ?? "";
  if (raw === "") return { sign: "", title: plain };
  const title = plain
    .slice(found?.[0].length ?? 0)
    .replace(/[】〕\]]$/u, "")
    .trim();
  return {
    sign: /^[IVX]+$/u.test(raw) ? String(romanNumber(raw)) : raw.replace(/^0+(?=\d)/u, ""),
    title,
  };
}

function romanNumber(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** The numbers of an id in one cell: 1-(2)-③ → 1, 2, 3; 1－ア－2 → 1, ア, 2. Undefined for a text that is no id of two parts or three. */
export function readIdParts(text: string): readonly string[] | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[‐‑‒–—―−ー－](?=[(0-9ア-ンA-ZIVX])/gu, "-");
  const parts = plain.split(
    /[-.・_]|(?<=\))(?=\()|(?<=[0-9ア-ンA-Z])(?=\()|(?<=\))(?=[0-9ア-ンA-Z])/u,
  );
  const signs = parts.map((part) => part.replace(/^\((.*)\)$/u, "$1"));
  const isId = signs.every((sign) => /^(?:[0-9]{1,3}|[ア-ン]|[A-Z])$/u.test(sign));
  if (!isId || signs.length < 2 || signs.length > 3) return undefined;
  return /^\d/.test(signs[0] ?? "") && /^\d/.test(signs.at(-1) ?? "")
    ? signs.map((sign) => sign.replace(/^0+(?=\d)/u, ""))
    : undefined;
}
