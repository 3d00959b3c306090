import { ENDED } from "@torikumi/record";
import type { Draft } from "./draft.ts";
import type { ColumnKey } from "../../layout/heading-words.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { ENDED_CATEGORY, STANDARD_CATEGORIES, type Category } from "../../layout/category.ts";
import { readLegend } from "../tables/legend.ts";
import { yearsOf } from "../../layout/period.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { BlockPlace } from "../tables/place-block.ts";
import type { EditionFacts } from "../tables/read-facts.ts";
import type { TableBlock } from "../tables/table-block.ts";

/** Reads what the sheets say of the edition as a whole: title, years, vocabulary. Tells where they disagree; the first counts. */
export function collectEditionFacts(
  blocks: readonly TableBlock[],
  places: readonly BlockPlace[],
  {
    facts,
    known,
    listed,
    hasCategories,
  }: {
    readonly facts: EditionFacts | undefined;
    readonly known: readonly Category[];
    readonly listed: readonly Category[];
    readonly hasCategories: boolean;
  },
  note: NoteSink,
): Pick<Draft, "title" | "periods" | "categories" | "cases" | "story" | "preface"> {
  const title = agreed(
    [
      ...places.map(({ title: text, at }) => ({ text, ...at })),
      { text: facts?.title ?? "", sheet: "", cell: "" },
    ],
    "題名",
    note,
  );
  const period = (key: ColumnKey): { text: string; sheet: string; cell: string }[] =>
    blocks.flatMap(({ table, header, columns }) => {
      const column = columns.get(key);
      if (column === undefined) return [];
      return { text: column.period, sheet: table.name, cell: cellName(header.from, column.column) };
    });
  const progress = agreed(
    [...period("progress"), ...period("evaluation")],
    "取組状況の対象期間",
    note,
  );
  const plan = agreed(period("plan"), "今後の取組の対象期間", note);
  const told = new Set(facts?.categories.map(({ name }) => name));
  const added = listed.filter(({ name }) => !told.has(name));
  const categories = hasCategories
    ? vocabulary(blocks, [...(facts?.categories ?? []), ...added], known, note)
    : [];
  const { cases, story, preface, periods } = facts ?? {};
  return {
    title,
    periods: {
      progress: periodOf(progress, periods?.progress),
      plan: periodOf(plan, periods?.plan),
    },
    categories,
    ...(cases === undefined ? {} : { cases }),
    ...(story === undefined ? {} : { story }),
    ...(preface === undefined ? {} : { preface }),
  };
}

/** The years of a heading, in the words of the sheet beside the table where both end with the same year. */
function periodOf(heading: string, told = ""): string {
  return heading === "" || yearsOf(heading)?.last === yearsOf(told)?.last
    ? told || heading
    : heading;
}

function agreed(
  found: readonly { readonly text: string; readonly sheet: string; readonly cell: string }[],
  name: string,
  note: NoteSink,
): string {
  const told = found
    .filter(({ text }) => text !== "")
    .map((one) => ({ ...one, end: yearsOf(one.text)?.last }));
  const first = told[0]?.text ?? "";
  for (const { text, sheet, cell, end } of told) {
    const later = told.find((other) => other.sheet !== sheet && isLater(other.end, end));
    if (later !== undefined)
      note({
        severity: "error",
        sheet,
        cell,
        message: `${name}「${text.slice(0, 40)}」が、シート「${later.sheet}」の「${later.text.slice(0, 40)}」より前です。前の年度の表なら、シートを非表示にするか削除してください。同じ年度の表なら、見出しの年をそろえてください。`,
      });
    else if (text !== first)
      note({
        severity: "warning",
        sheet,
        cell,
        message: `${name}「${text.slice(0, 40)}」がほかのシートの「${first.slice(0, 40)}」と違います。先に出てきた方を取り込みました。`,
      });
  }
  return first;
}

/** Whether a year comes after another; a text without years says nothing. */
function isLater(year: number | undefined, than: number | undefined): boolean {
  return year !== undefined && than !== undefined && year > than;
}

function vocabulary(
  blocks: readonly TableBlock[],
  listed: readonly Category[],
  known: readonly Category[],
  note: NoteSink,
): readonly Category[] {
  const found = new Map(listed.map((category) => [category.name, category]));
  for (const block of blocks)
    for (const category of readLegend(block, note)) {
      const before = found.get(category.name);
      if (before === undefined) found.set(category.name, category);
      else if (before.description !== category.description)
        note({
          severity: "warning",
          sheet: block.table.name,
          cell: "",
          message: `凡例の「${category.name}」の説明がほかのシートと違います。先に出てきた方を取り込みました。`,
        });
    }
  if (found.size === 0 && known.length > 0) return known;
  if (found.size === 0) {
    note({
      severity: "info",
      sheet: "",
      cell: "",
      message: "凡例（【取組区分】）がないため、標準の区分（新規・拡充・継続・終了）を使いました。",
    });
    return STANDARD_CATEGORIES;
  }
  const hasEnded = found.has(ENDED) || known.some(({ name }) => name === ENDED);
  if (hasEnded) return [...found.values()];
  note({
    severity: "info",
    sheet: "",
    cell: "",
    message: `凡例に「${ENDED}」がないため、「${ENDED}：${ENDED_CATEGORY.description}」を加えました。`,
  });
  return [...found.values(), ENDED_CATEGORY];
}
