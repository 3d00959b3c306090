import type { ExtraField } from "@torikumi/record";
import { headingKey, type Layout, type LayoutColumn } from "../layout.ts";

/**
 * A layout with a column for each field of the city's own that it does not name: a table may have it, under its name. A field of which the
 * heading is another column's now (R8計画, once that is this year's plan) is the city's no longer.
 */
export function withOwnFields(layout: Layout, extras: readonly ExtraField[] = []): Layout {
  const named = new Set([...layout.columns.values()].map(({ name }) => name));
  const added = extras
    .filter(({ name }) => !named.has(name) && !layout.columns.has(headingKey(name)))
    .map(({ name, isYearly }): [string, LayoutColumn] => [
      headingKey(name),
      { heading: name, name, use: { kind: "extra", isYearly }, isOptional: true },
    ]);
  return { ...layout, columns: new Map([...layout.columns, ...added]) };
}
