const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DATE_CELL =
  /(<(?:\w+:)?c\s[^<>]*?)\st\s*=\s*["']d["']([^<>]*>(?:<((?:\w+:)?f)\b[^<>]*(?:\/>|>[^<]*<\/\3>))?<((?:\w+:)?v)\b[^<>]*>)\s*([^<]*?)\s*(?=<\/\4>)/g;
const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/**
 * Writes dates and times in ISO form (`t="d"`, as Strict workbooks have them) as the numbers that Excel makes of them.
 * What is none, or has an offset from UTC, becomes an error, since nobody knows what Excel shows for it.
 */
export function numberDateCells(sheet: string, { is1904 }: { readonly is1904: boolean }): string {
  if (!/\st\s*=\s*["']d["']/.test(sheet)) return sheet;
  return sheet.replace(DATE_CELL, (all, open: string, rest: string, _f, _v, text: string) => {
    if (text === "") return all;
    const found = ISO.exec(text);
    if (found === null) return `${open} t="e"${rest}${text}`;
    const [, year, month, day, hour = "0", minute = "0", second = "0"] = found;
    const time = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000;
    if (year === undefined) return `${open}${rest}${time / DAY}`;
    const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
    return `${open}${rest}${(date + time - (is1904 ? EPOCH_1904 : EPOCH_1900)) / DAY}`;
  });
}
