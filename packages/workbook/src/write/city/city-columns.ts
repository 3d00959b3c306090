import {
  isUnfilled,
  MEASURE_KEYS,
  TEXT_FIELDS,
  type Edition,
  type Measure,
} from "@torikumi/record";
import { choiceWord } from "../../layout/choice-mark.ts";
import type { ColumnKey } from "../../layout/heading-words.ts";
import { yearsOf } from "../../layout/period.ts";
import { isYearsOwn, shiftHeading, yearlessKey } from "../../mapping/heading-years.ts";
import { joinOffices } from "../../mapping/office-names.ts";
import { headingKey, type Layout, type LayoutColumn } from "../../mapping/layout.ts";
import { itemLines } from "../list-rows.ts";
import { OWN_HEADINGS } from "../../layout/heading-words.ts";

/** A column of a city's own table. */
export interface CityColumn {
  readonly heading: string;
  /** What of a measure stands in it; levels and ids are the table's to write. */
  readonly holds:
    | {
        readonly kind: "level";
        readonly key: "recommendation" | "policy" | "id";
        readonly part: number;
        readonly of: number;
      }
    | { readonly kind: "text"; readonly textOf: (measure: Measure, row: number) => string };
}

/** Which columns torikumi has to add to those of the city. */
export type AddedKey = Exclude<ColumnKey, "direction">;

const COUNTER = /^(?:no\.?|番号|項番|連番|通番|整理番号|#)$/iu;
type Textual = Exclude<AddedKey, "id" | "recommendation" | "policy">;

/** The columns of a layout in their order, with the years of the edition in their headings, without those of fields that the city does not use. */
export function cityColumns(edition: Edition, layout: Layout): readonly CityColumn[] {
  const columns = [...layout.columns.values()];
  const by = yearsSince(edition, columns);
  const unused = new Set<string>(edition.index?.value.unused ?? []);
  const used = columns.filter(({ use }) => use.kind !== "field" || !unused.has(use.key));
  const count = new Map<string, number>();
  const total = (key: string): number =>
    used.filter(({ use }) => use.kind === "field" && use.key === key).length;
  return used.map((column) => {
    const { use } = column;
    const heading = headingOf(column, { columns, by });
    if (use.kind !== "field")
      return { heading, holds: { kind: "text", textOf: restText(edition, column) } };
    const part = count.get(use.key) ?? 0;
    count.set(use.key, part + 1);
    const of = total(use.key);
    const { key } = use;
    if (of > 1 && (key === "category" || key === "rating")) {
      const choices = wordsOf(used, key);
      return {
        heading,
        holds: {
          kind: "text",
          textOf: (measure) => choice(textOf(edition, measure, key), { choices, part }),
        },
      };
    }
    if (key === "recommendation" || key === "policy" || key === "id")
      return { heading, holds: { kind: "level", key, part, of } };
    return {
      heading,
      holds: {
        kind: "text",
        textOf: (measure) => {
          const text = piece(textOf(edition, measure, key as Textual), { key, part, of });
          const { offices } = use;
          return offices === undefined
            ? text
            : (joinOffices(text, measure.departments, offices) ?? text);
        },
      },
    };
  });
}

/** A column under a heading of torikumi's own, for what the city has no column for. */
export function addedColumn(edition: Edition, key: AddedKey): CityColumn {
  const heading = OWN_HEADINGS.get(key) ?? key;
  if (key === "id" || key === "recommendation" || key === "policy")
    return { heading, holds: { kind: "level", key, part: 0, of: 1 } };
  return { heading, holds: { kind: "text", textOf: (measure) => textOf(edition, measure, key) } };
}

/** What an edition says in fields that no column of a layout holds. */
export function missingKeys(edition: Edition, layout: Layout): readonly AddedKey[] {
  const held = new Set(
    [...layout.columns.values()].flatMap(({ use }) => (use.kind === "field" ? use.key : [])),
  );
  const unused = new Set<string>(edition.index?.value.unused ?? []);
  const measures = [...edition.measures.values()].map(({ value }) => value);
  const keys = [
    ...TEXT_FIELDS,
    "category",
    "rating",
    ...Object.keys(MEASURE_KEYS).filter((key) => key !== "items"),
    "recommendationItems",
    "items",
    "opinion",
  ];
  return [...new Set(keys as readonly Textual[])].filter(
    (key) =>
      (!held.has(key) || unused.has(key)) &&
      measures.some((measure) => textOf(edition, measure, key) !== ""),
  );
}

function textOf(edition: Edition, measure: Measure, key: Textual): string {
  if (key === "recommendationItems") return itemLines(edition, measure);
  const shared = key === "goal" && measure.goalOf !== undefined;
  const owner = shared ? edition.measures.get(measure.goalOf)?.value : undefined;
  return [(owner ?? measure)[key as keyof Measure] ?? []].flat().join("\n");
}

/** One of several columns that together hold a field: departments one each, the rest in the last; any other text in the first. */
function piece(
  text: string,
  { key, part, of }: { readonly key: ColumnKey; readonly part: number; readonly of: number },
): string {
  if (of === 1) return text;
  if (key !== "departments") return part === 0 ? text : "";
  const names = text.split("\n");
  return part < of - 1 ? (names[part] ?? "") : names.slice(part).join("\n");
}

/** The years that are reported; "" where nobody has written them yet. */
function writtenPeriod({ index }: Edition): string {
  const period = index?.value.periods.progress ?? "";
  return isUnfilled(period) ? "" : period;
}

/** The words of the columns that are one field together, from left to right. */
function wordsOf(columns: readonly LayoutColumn[], key: ColumnKey): readonly string[] {
  return columns.flatMap(({ heading, use }) =>
    use.kind === "field" && use.key === key ? choiceWord(heading) : [],
  );
}

/** A word as a sign in the column that it heads; a word that heads none stands in the first. */
function choice(
  text: string,
  { choices, part }: { readonly choices: readonly string[]; readonly part: number },
): string {
  if (choices[part] === text) return "○";
  return part === 0 && !choices.includes(text) ? text : "";
}

function restText(
  edition: Edition,
  { heading, name, use }: LayoutColumn,
): (measure: Measure, row: number) => string {
  if (use.kind === "extra")
    return ({ extras = [] }) => extras.find((extra) => extra.name === name)?.text ?? "";
  if (use.kind === "year") return () => writtenPeriod(edition);
  return COUNTER.test(headingKey(heading)) ? (_, row) => String(row + 1) : () => "";
}

/** A heading with its years as far on as the edition is, unless the column is a year's own that others of its kind stand beside. */
function headingOf(
  column: LayoutColumn,
  { columns, by }: { readonly columns: readonly LayoutColumn[]; readonly by: number },
): string {
  const { heading, use } = column;
  const alike = columns.filter((one) => yearlessKey(one.heading) === yearlessKey(heading));
  const isKept =
    use.kind === "extra" ? isYearsOwn(column) : use.kind !== "field" && alike.length > 1;
  return isKept || by === 0 ? heading : (shiftHeading(heading, by) ?? heading);
}

/** How many years an edition is on from the headings of its layout; 0 where they name none. */
function yearsSince({ index }: Edition, columns: readonly LayoutColumn[]): number {
  for (const key of ["progress", "evaluation", "plan"] as const) {
    const period = index?.value.periods[key === "plan" ? "plan" : "progress"] ?? "";
    const heading = columns.find(({ use }) => use.kind === "field" && use.key === key)?.heading;
    const [own, then] = [yearsOf(period), yearsOf(heading ?? "")];
    if (own !== undefined && then !== undefined) return own.last - then.last;
  }
  return 0;
}
