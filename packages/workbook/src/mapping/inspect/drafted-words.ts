import { choiceWord } from "../../layout/choice-mark.ts";
import { rowTexts, type SheetTable } from "../../read/cells/sheet-table.ts";
import { isDitto } from "../../read/draft/ditto.ts";
import { legendEntries, signKey, type LegendWord } from "../legend-words.ts";
import type { DraftColumn } from "./assign-uses.ts";
import { isGraded } from "./column-facts.ts";

/** A sheet that may explain words, with the first row of its measures; Infinity where it has none. */
export interface LegendSheet {
  readonly table: SheetTable;
  readonly body: number;
}

/** A row below the headings that explains a word has so many texts at most. */
const MOST_BELOW = 2;

/**
 * The words of a vocabulary that the columns of a use hold, with the explanations of a legend anywhere on the sheets, in its order; a legend
 * counts where it explains every word that the columns hold.
 */
export function draftedWords(
  columns: readonly DraftColumn[],
  use: string,
  sheets: readonly LegendSheet[],
): readonly LegendWord[] {
  const own = columns.filter((column) => column.use === use);
  const words = wordsIn(own);
  const places = new Set(own.map(({ facts }) => facts.column));
  const used = new Map(words.map((word) => [signKey(word), word]));
  const explained = sheets.flatMap((sheet) => legendOn(sheet, { used, places }));
  const legend = new Map(explained.toReversed().map((entry) => [signKey(entry.name), entry]));
  const isWhole = words.length > 0 && words.every((word) => legend.has(signKey(word)));
  const isNarrow = words.every((word) => word === word.normalize("NFKC"));
  const spelled = (name: string): string => (isNarrow ? name.normalize("NFKC") : name);
  if (!isWhole) return words.map((name) => ({ name, description: "" }));
  return [...new Set(explained.map(({ name }) => signKey(name)))].flatMap((key) => {
    const entry = legend.get(key);
    return entry === undefined ? [] : { ...entry, name: used.get(key) ?? spelled(entry.name) };
  });
}

function wordsIn(found: readonly DraftColumn[]): readonly string[] {
  if (found.length > 1) return [...new Set(found.map(({ facts }) => choiceWord(facts.heading)))];
  return [
    ...new Set(found.flatMap(({ facts }) => [...facts.distinct].filter((word) => !isDitto(word)))),
  ];
}

/** The entries that rows outside of the measures give: of words that are used, or that grade. */
function legendOn(
  { table, body }: LegendSheet,
  {
    used,
    places,
  }: { readonly used: ReadonlyMap<string, string>; readonly places: ReadonlySet<number> },
): readonly LegendWord[] {
  return table.rows.flatMap((_, row) => {
    const texts = rowTexts(table, row);
    const isMeasure =
      texts.length > MOST_BELOW ||
      texts.some(({ column }) => texts.length > 1 && places.has(column));
    if (row >= body && isMeasure) return [];
    return legendEntries(texts.map(({ text }) => text)).filter(
      ({ name, description }) =>
        (used.has(signKey(name)) || isGraded([name])) && description !== "",
    );
  });
}
