import type { NamedRange, WriteSheet } from "hucre";

/**
 * The print area and the repeated rows of a sheet as named ranges: the library writes these two names with the sheet's name bare,
 * and Excel wants `'1-ア'` quoted.
 */
export function printNames({ name, pageSetup }: WriteSheet): NamedRange[] {
  const range = (area: string): string => `'${name.replaceAll("'", "''")}'!${area}`;
  const { printArea, printTitlesRow } = pageSetup ?? {};
  return [
    ...(printArea === undefined
      ? []
      : [{ name: "_xlnm.Print_Area", range: range(printArea), scope: name }]),
    ...(printTitlesRow === undefined
      ? []
      : [{ name: "_xlnm.Print_Titles", range: range(printTitlesRow), scope: name }]),
  ];
}

/** The sheet without them. */
export function withoutPrintNames(sheet: WriteSheet): WriteSheet {
  const { printArea: _area, printTitlesRow: _titles, ...pageSetup } = sheet.pageSetup ?? {};
  return { ...sheet, pageSetup };
}
