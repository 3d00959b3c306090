import type { CellNote } from "../../notes/import-note.ts";
import { yearsOf } from "../../layout/period.ts";
import { shorten } from "../../notes/shorten.ts";
import { isYearsOwn, yearlessKey } from "../heading-years.ts";
import { COLUMN_USES, type ColumnUse, type Layout, type LayoutColumn } from "../layout.ts";

/** What is said of a column with texts that a layout does not name: it is another year's, or nobody has said what it is. */
export function unknownColumn(text: string, layout: Layout): CellNote {
  const name = text.trim() === "" ? "見出しのない列" : `見出し「${shorten(text)}」の列`;
  const year = yearsOf(text)?.last ?? 0;
  const own = sameButYear(text, layout).filter((column) => !isYearsOwn(column));
  const known = Math.max(...own.map(({ heading }) => yearsOf(heading)?.last ?? 0));
  const isDated = own.length > 0 && year > 0 && known > 0;
  if (isDated && layout.edition !== "")
    return year < known
      ? {
          severity: "info",
          message: `${name}は前の年度の列なので、取り込みません。取組に残すなら、表の読み方の「列」に「${shorten(text)}: 引き継ぐ」を加えてください。`,
        }
      : {
          severity: "warning",
          message: `${name}は、取り込む年度版より後の年度の列なので、取り込みません。取組に残すなら、表の読み方の「列」に「${shorten(text)}: 引き継ぐ」を加えてください。年度版が違うなら、--edition を直してください。`,
        };
  const older = own.find(
    ({ heading, use }) => use.kind === "field" && (yearsOf(heading)?.last ?? Infinity) < year,
  );
  return {
    severity: "error",
    message:
      older !== undefined
        ? `${name}は、新しい年度の列です。表の読み方の「${shorten(older.heading)}」を「引き継ぐ」に変え、「${shorten(text)}: ${useWord(older.use)}」を加えてください。`
        : `${name}に文字がありますが、表の読み方にありません。「列」に加えて、何にするか（取り込まないなら「読まない」）を書いてください。`,
  };
}

function sameButYear(text: string, { columns }: Layout): readonly LayoutColumn[] {
  const key = yearlessKey(text);
  return [...columns.values()].filter(({ heading }) => yearlessKey(heading) === key);
}

function useWord(use: ColumnUse): string {
  const found = [...COLUMN_USES].find(([, one]) => JSON.stringify(one) === JSON.stringify(use));
  return found?.[0] ?? "";
}
