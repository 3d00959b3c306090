/**
 * Number formats that a file names by number only and that Japanese Excel shows in its own way
 * (ECMA-376 part 1, 18.8.30, the table for ja-jp; 14 and 22 as the Japanese Excel shows them).
 */
const FORMATS: Readonly<Record<number, string>> = {
  14: "yyyy/m/d",
  22: "yyyy/m/d h:mm",
  27: "[$-411]ge.m.d",
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: "[$-411]ge.m.d",
  50: "[$-411]ge.m.d",
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: "[$-411]ge.m.d",
  58: '[$-411]ggge"年"m"月"d"日"',
};

const NAMED = /<(?:\w+:)?numFmt\s[^<>]*?\bnumFmtId\s*=\s*["'](\d+)["']/g;
const ROOT = /<((?:\w+:)?)styleSheet\b[^<>]*[^/<>]>/;
const LIST = /<(\w+:)?numFmts\b[^<>]*?(\/?)>/;

/** Writes those formats out in a workbook's styles, so that whoever reads them needs no table of its own. */
export function spellFormats(styles: string): string {
  const named = new Set([...styles.matchAll(NAMED)].map(([, id]) => Number(id)));
  const prefix = ROOT.exec(styles)?.[1] ?? "";
  const missing = Object.entries(FORMATS)
    .filter(([id]) => !named.has(Number(id)))
    .map(
      ([id, code]) =>
        `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
    )
    .join("");
  const list = LIST.exec(styles);
  if (list !== null && list[2] === "") return styles.replace(LIST, (tag) => `${tag}${missing}`);
  const whole = `<${prefix}numFmts>${missing}</${prefix}numFmts>`;
  return list === null
    ? styles.replace(ROOT, (tag) => `${tag}${whole}`)
    : styles.replace(LIST, () => whole);
}
