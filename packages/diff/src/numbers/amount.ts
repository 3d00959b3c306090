const NUMERALS = "〇一二三四五六七八九";
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};

/**
 * The number that an amount stands for (１，２０３ is 1203, 1万200 is 10200, 2千5百万 is 25000000, 百二十 is 120, ８・５ is 8.5);
 * one with several dots (1.2.3) stays text.
 */
export function amountOf(written: string): number | string {
  if (/^[0-9,]+$/.test(written)) return Number(written.replaceAll(",", ""));
  const text = halfWidth(written).replaceAll(",", "").replace(/[・･]/g, ".");
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(text)) return Number(text);
  if (/\.[0-9]*\./.test(text)) return text;
  let sum = 0;
  let section = 0;
  let digits: number | undefined;
  for (const [part] of text.matchAll(/[0-9.]+|[〇一二三四五六七八九十百千万億兆]/g)) {
    const scale = SCALES[part];
    if (scale === undefined) {
      const numeral = NUMERALS.indexOf(part);
      digits = numeral < 0 ? Number(part) : (digits ?? 0) * 10 + numeral;
    } else if (scale < 1e4) {
      section += (digits ?? 1) * scale;
      digits = undefined;
    } else {
      sum += (section + (digits ?? 0) || 1) * scale;
      section = 0;
      digits = undefined;
    }
  }
  return Number((sum + section + (digits ?? 0)).toPrecision(15));
}

/** Full-width ASCII as half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}
