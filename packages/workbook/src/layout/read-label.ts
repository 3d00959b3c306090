/** A label of a level taken apart: the sign that numbers it and the words after it. */
export interface Label {
  /** 3, ア, A; "" where nothing numbers it. */
  readonly sign: string;
  /** The sign of the level above, where the label gives both: 1 in 提言1-(2). */
  readonly upper: string;
  /** As written, line breaks and all. */
  readonly title: string;
}

/** What stands before the number: 基本目標1, 第1章, 施策(1). */
const WORD =
  "(?:重点戦略|基本戦略|戦略|重点プロジェクト|プロジェクト|領域|視点|方策|基本目標|基本方針|基本施策|基本的?方向性?|施策の方向性?|取組の方向性?|施策の柱|主要施策|具体的施策|推進施策|推進方策|重点目標|重点項目|重点施策|取組方針|取組の柱|取組項目|大項目|中項目|小項目|大区分|中区分|小区分|個別施策|提言事項|提言|目標|方針|施策|政策|分野|課題|項目|柱|章|第)";
const NUMBER = "[0-9]{1,3}";
/** A letter is a sign only where something parts it from the words after it, or a word stands before it. */
const LETTER = "[IVX]{1,4}(?![A-Za-z])|[A-Z](?![A-Za-z])|[ア-ン](?![ァ-ヶー])";
const SIGN = `${NUMBER}|${LETTER}`;
const UNIT = "(?:章|節|項|号)?";
const PARTED = `${UNIT}(?:[\\s.．、,:：)）】〕\\]\\-]+|$)`;
const CLOSE = `${UNIT}(?=[^0-9年月日時人回件か名度次歳割倍階種分週つ期区市県校園所箇カヶヵ個台万千百億円％%.,/&＆])`;
const UPPER = `(?:(${SIGN})\\s*[-‐‑–—―−ー.の]\\s*)?`;
const LABEL = new RegExp(
  `^\\s*[【〔\\[■◆●◎]*(?:${[
    `${WORD}?\\s*${UPPER}(?:\\((${SIGN})\\)(?:${PARTED}|${UNIT}(?=[^0-9]))|(${NUMBER})(?!\\s*[-‐‑–—―−.]\\s*[0-9(])(?:${PARTED}|${CLOSE}))`,
    `${WORD}\\s*${UPPER}(${LETTER})(?:${PARTED}|${CLOSE})`,
    `${UPPER}(${LETTER})${PARTED}`,
  ].join("|")})`,
  "u",
);
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Reads `基本目標Ⅰ こどもを守る`, `(2) 研修`, `③`, `ア 相談`, `提言1-(2)`: the signs in their plain form, and the title. */
export function readLabel(text: string): Label {
  const plain = [...text].map(plainLetters).join("");
  const found = LABEL.exec(plain);
  // The groups of each way to write a label: the level above, then the sign itself.
  const [, a, bracketed, number, b, named, c, parted] = found ?? [];
  const raw = bracketed ?? number ?? named ?? parted ?? "";
  if (found === null || raw === "") return { sign: "", upper: "", title: text.trim() };
  const title = text.slice(lengthAs(text, found[0].length)).trim();
  const isOpen = /^\s*[【〔[]/u.test(found[0]) && /[】〕\]]$/u.test(title);
  return {
    sign: plainSign(raw),
    upper: plainSign(a ?? b ?? c ?? ""),
    title: isOpen
      ? title.slice(0, -1).trim()
      : title.replace(/^[（(]([^（）()]*)[）)]$/u, "$1").trim(),
  };
}

const ROMANS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";

/** A sign in the letters that labels are read in; a Roman numeral is a number. */
function plainLetters(sign: string): string {
  const roman = ROMANS.indexOf(sign.toUpperCase());
  if (roman >= 0) return String(roman + 1);
  return /\s/u.test(sign) ? " " : sign.normalize("NFKC");
}

/** A title that is broken over lines in its cell, on one. */
export function oneLine(text: string): string {
  return text.replace(/([!-~])[^\S　]*\n\s*(?=[!-~])/gu, "$1 ").replace(/[^\S　]*\n[^\S　]*/gu, "");
}

/** How much of a text so many letters of its plain form are. */
function lengthAs(text: string, count: number): number {
  let rest = count;
  let length = 0;
  for (const sign of text) {
    if (rest <= 0) break;
    rest -= plainLetters(sign).length;
    length += sign.length;
  }
  return length;
}

function plainSign(raw: string): string {
  return /^[IVX]+$/u.test(raw) ? String(romanNumber(raw)) : raw.replace(/^0+(?=\d)/u, "");
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
  const signs = idSigns(text);
  const isId = signs.every((sign) => /^(?:[0-9]{1,3}|[ア-ン]|[A-Z])$/u.test(sign));
  if (!isId || signs.length < 2 || signs.length > 3) return undefined;
  return /^\d/.test(signs[0] ?? "") && /^\d/.test(signs.at(-1) ?? "")
    ? signs.map((sign) => sign.replace(/^0+(?=\d)/u, ""))
    : undefined;
}

function idSigns(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/^(?:提言|目標|施策|取組|no\.?)(?=\d)/iu, "")
    .replace(/[‐‑‒–—―−ー－](?=[(0-9ア-ンA-ZIVX])/gu, "-");
  const parts = plain.split(
    /[-.・_の]|(?<=\))(?=\()|(?<=[0-9ア-ンA-Z])(?=\()|(?<=\))(?=[0-9ア-ンA-Z])/u,
  );
  return parts.map((part) => part.replace(/^\((.*)\)$/u, "$1"));
}
