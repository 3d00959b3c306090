/**
 * Number formats that a file names by number only and that Japanese Excel shows in its own way
 * (ECMA-376 part 1, 18.8.30, the table for ja-jp; 5 to 8, 14, 22, 37 to 44 and 47 as the Japanese Excel shows them: 38 is
 * its style with commas, in which a negative number has a sign and no brackets).
 */
const FORMATS: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
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
  37: "#,##0;\\-#,##0",
  38: "#,##0;[Red]\\-#,##0",
  39: "#,##0.00;\\-#,##0.00",
  40: "#,##0.00;[Red]\\-#,##0.00",
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  47: "mm:ss.0",
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

/** Numbers that mean the same everywhere; the library knows them. */
const EVERYWHERE: ReadonlySet<number> = new Set([
  0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 45, 46, 48, 49,
]);

const USED = /<(?:\w+:)?xf\s[^<>]*?\bnumFmtId\s*=\s*["'](\d+)["']/g;
const NAMED = /<(?:\w+:)?numFmt\s[^<>]*?\bnumFmtId\s*=\s*["'](\d+)["']/g;
const ROOT = /<((?:\w+:)?)styleSheet\b[^<>]*[^/<>]>/;
const LIST = /<(\w+:)?numFmts\b[^<>]*?(\/?)>/;

/**
 * Writes those formats out in a workbook's styles, so that whoever reads them needs no table of its own. A number that is
 * used and that nobody explains becomes a format that no number can be shown with, for a guess would be a false figure.
 */
export function spellFormats(styles: string): string {
  const named = new Set([...styles.matchAll(NAMED)].map(([, id]) => Number(id)));
  const prefix = ROOT.exec(styles)?.[1] ?? "";
  const unknown = [...styles.matchAll(USED)]
    .map(([, id]) => Number(id))
    .filter((id) => !EVERYWHERE.has(id) && FORMATS[id] === undefined);
  const known = new Map(Object.entries(FORMATS));
  for (const id of unknown) known.set(String(id), `[番号${id}]0`);
  const missing = [...known]
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
