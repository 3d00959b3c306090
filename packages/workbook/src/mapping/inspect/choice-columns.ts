import { choiceWord, isChoiceMark } from "../../layout/choice-mark.ts";
import { headingKey } from "../layout.ts";
import { isGraded, type ColumnFacts } from "./column-facts.ts";

/** What becomes of a measure, rather than how well it went. */
const CATEGORY = /新規|拡充|拡大|継続|維持|縮小|見直し|廃止|終了|統合|休止/u;

/** Columns side by side of which each row marks one: together they are one field, whose words are their headings. */
export interface ChoiceColumns {
  readonly columns: readonly ColumnFacts[];
  readonly use: "取組区分" | "評価";
}

/** Finds the groups of columns in which a sign chooses a category or a grade. */
export function choiceColumns(all: readonly ColumnFacts[]): readonly ChoiceColumns[] {
  const groups: ColumnFacts[][] = [];
  for (const facts of all) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (!facts.values.every(isChoiceMark) || facts.heading === "") continue;
    const isNext =
      before?.column === facts.column - 1 && groupOf(before.heading) === groupOf(facts.heading);
    if (isNext) last?.push(facts);
    else groups.push([facts]);
  }
  return groups.flatMap((columns): readonly ChoiceColumns[] => {
    const words = columns.map(({ heading }) => choiceWord(heading).normalize("NFKC"));
    const isOne = (columns[0]?.texts ?? []).every(
      (_, row) => columns.filter(({ texts }) => (texts[row] ?? "").trim() !== "").length <= 1,
    );
    const isUsed = columns.filter(({ values }) => values.length > 0).length > 1;
    if (columns.length < 2 || !isOne || !isUsed) return [];
    const categories = words.filter((word) => CATEGORY.test(word)).length;
    if (categories > words.length / 2) return [{ columns, use: "取組区分" }];
    return isGraded(words) ? [{ columns, use: "評価" }] : [];
  });
}

/** What stands above several headings; "" for headings of one word. */
function groupOf(heading: string): string {
  const key = headingKey(heading);
  return key.slice(0, key.length - headingKey(choiceWord(heading)).length);
}
