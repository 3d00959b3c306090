/** The name of a page above the measures: `index` 年度版の表紙, `1` 提言1, `1-ア` 取組方針1-ア. */
export function pageName(page: string): string {
  if (page === "index") return "年度版の表紙";
  return /^[0-9]+$/.test(page) ? `提言${page}` : `取組方針${page}`;
}
