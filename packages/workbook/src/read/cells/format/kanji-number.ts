const PLAIN = [..."〇一二三四五六七八九"];
const FORMAL = [..."〇壱弐参四伍六七八九"];
/** Names of 10, 100 and 1,000 in both kinds of writing; Excel's formal ones are 拾, 百 and 阡. */
const STEPS = { plain: ["", "十", "百", "千"], formal: ["", "拾", "百", "阡"] } as const;
const GROUPS = { plain: ["", "万"], formal: ["", "萬"] } as const;
/** From here on Excel's writing (千万 or 一千万) is not certain. */
const LIMIT = 10_000_000;

/** Kinds of kanji numerals: 百二十三 or 壱百弐拾参. */
export type Numerals = "plain" | "formal";

/** Spells a whole number as Excel's [DBNum1] and [DBNum2] do with General. Undefined where that is not certain. */
export function spellNumber(value: number, numerals: Numerals): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= LIMIT) return undefined;
  if (value === 0) return "〇";
  const digits = numerals === "plain" ? PLAIN : FORMAL;
  const letters = [...String(value)].map(Number);
  let text = "";
  for (const [index, digit] of letters.entries()) {
    const place = letters.length - 1 - index;
    const step = STEPS[numerals][place % 4] ?? "";
    const isSilent = digit === 1 && step !== "" && numerals === "plain";
    if (digit !== 0) text += `${isSilent ? "" : (digits[digit] ?? "")}${step}`;
    if (place % 4 === 0) text += GROUPS[numerals][place / 4] ?? "";
  }
  return text;
}

/** Writes the digits of a text one by one: 25 → 二五, or 25 → ２５ for full width. Other letters stay. */
export function mapDigits(text: string, numerals: Numerals | "wide"): string {
  const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
  return text.replace(/[0-9]/g, (digit) =>
    numerals === "wide"
      ? wide(digit)
      : ((numerals === "plain" ? PLAIN : FORMAL)[Number(digit)] ?? digit),
  );
}
