import type { DispensableField, EditionPage } from "./measure.ts";

/** Whether the city of an edition has a field: not where the edition page names it under 使わない欄. */
export function usesField(
  { index }: { readonly index: { readonly value: EditionPage } | undefined },
  field: DispensableField,
): boolean {
  return index?.value.unused?.includes(field) !== true;
}
