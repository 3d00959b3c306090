import type { DispensableField, EditionPage } from "@torikumi/record";
import { DISPENSABLE_FIELDS, usesField } from "@torikumi/record";
import type { ColumnKey } from "../layout/heading-words.ts";
import type { Category } from "../layout/category.ts";
import type { NoteSink } from "../notes/import-note.ts";
import type { SheetTable } from "../read/cells/sheet-table.ts";
import type { TableBlock } from "../read/tables/table-block.ts";
import type { Layout } from "./layout.ts";
import { withOwnFields } from "./columns/with-own-fields.ts";
import { MAPPED_SHEET, mappedTable, type MappedTable } from "./mapped-table.ts";
import { mappedSheets, type MappingContext } from "./mapped-sheets.ts";

/** A workbook read by a layout: one list, and the words that the layout gives. */
export interface AppliedLayout {
  readonly block: TableBlock;
  readonly categories: readonly Category[];
  readonly own: Pick<EditionPage, "ratings" | "extras" | "unused">;
  /** Where on the sheet a cell of the list came from; undefined where nothing stands behind it. */
  readonly originOf: (place: {
    readonly sheet: string;
    readonly cell: string;
  }) => { readonly sheet: string; readonly cell: string } | undefined;
  /** The sink for notes about the list: they are told of the cells of the sheet. */
  readonly noteFor: (note: NoteSink) => NoteSink;
}

/** Reads the tables of a workbook by a layout. Undefined where no sheet has its headings. */
export function applyLayout(
  tables: readonly SheetTable[],
  context: MappingContext & { readonly own: AppliedLayout["own"] | undefined },
  note: NoteSink,
): AppliedLayout | undefined {
  const before = context.own ?? context.existing?.index?.value;
  const layout = withOwnFields(context.layout, before?.extras);
  const { rows, title, headings: printed } = mappedSheets(tables, { ...context, layout }, note);
  if (rows.length === 0) return undefined;
  const named = headingsOf(layout);
  const headings = new Map([...named, ...printed]);
  // Under a heading that torikumi added stands what a few measures have all the same: the city does not use the field.
  const isAbsent = (key: DispensableField): boolean =>
    !named.has(key) && (!headings.has(key) || !usesField(before, key));
  const fields = Object.keys(DISPENSABLE_FIELDS) as readonly DispensableField[];
  const absent = new Set(fields.filter(isAbsent));
  const mapped = mappedTable(rows, { title, headings, absent });
  return {
    block: mapped.block,
    categories: layout.categories,
    own: mergedFields(ownFields(layout, absent), context.own),
    originOf: ({ cell }) => mapped.exactOrigin(cell),
    noteFor: (sink) => translated(mapped, sink),
  };
}

/** The field of each heading that a layout names, with the heading as the layout writes it. */
function headingsOf({ columns, departments }: Layout): ReadonlyMap<ColumnKey, string> {
  const found = new Map<ColumnKey, string>();
  for (const { heading, use } of columns.values())
    if (use.kind === "field" && !found.has(use.key)) found.set(use.key, heading);
  const isBracketed = [...columns.values()].some(
    ({ use }) => use.kind === "field" && use.offices !== undefined,
  );
  return (departments === "列" && !isBracketed) || found.has("departments")
    ? found
    : found.set("departments", "担当部");
}

function ownFields(layout: Layout, absent: ReadonlySet<DispensableField>): AppliedLayout["own"] {
  const extras = [...layout.columns.values()].flatMap(({ name, use }) =>
    use.kind === "extra" ? { name, isYearly: use.isYearly } : [],
  );
  const unused = [...absent];
  return {
    ...(layout.ratings.length > 0 && { ratings: layout.ratings }),
    ...(extras.length > 0 && { extras }),
    ...(unused.length > 0 && { unused }),
  };
}

/** What an export says of the city's own fields, with those that the layout adds to them since. */
function mergedFields(
  own: AppliedLayout["own"],
  told: AppliedLayout["own"] | undefined,
): AppliedLayout["own"] {
  if (told === undefined) return own;
  const joined = <T extends { readonly name: string }>(
    first: readonly T[] = [],
    more: readonly T[] = [],
  ): readonly T[] => {
    const names = new Set(first.map(({ name }) => name));
    return [...first, ...more.filter(({ name }) => !names.has(name))];
  };
  const ratings = joined(told.ratings, own.ratings);
  const extras = joined(told.extras, own.extras);
  // Every measure of a city with categories has one: a table that says none is a city's without.
  const hasNone = !usesField(own, "category");
  const unused = new Set([...(told.unused ?? []), ...(hasNone ? ["category" as const] : [])]);
  return {
    ...(ratings.length > 0 && { ratings }),
    ...(extras.length > 0 && { extras }),
    ...(unused.size > 0 && { unused: [...unused] }),
  };
}

function translated({ originOf }: MappedTable, sink: NoteSink): NoteSink {
  return (found) => {
    if (found.sheet !== MAPPED_SHEET) return sink(found);
    const origin = originOf(found.cell);
    return sink({ ...found, ...(origin ?? { sheet: "", cell: "" }) });
  };
}
