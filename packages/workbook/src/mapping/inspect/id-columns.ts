import type { ColumnFacts } from "./column-facts.ts";

const SIGN = /^[(（]?(?:[0-9０-９]{1,3}|[①-⑳]|[ア-ン]|[A-ZＡ-Ｚ])[)）]?$/u;
const PLAIN =
  /^(?:大|中|小)(?:項目|分類|区分)?$|番号$|^no\.?$|^[#№]$|^(?:目標|方針|施策|取組|事業)$/iu;

/**
 * The columns that together number each measure: two or three side by side that hold nothing but signs, all of them one id a row;
 * none where there are none such. `years` is the column that says which year a row reports, for then each measure has several rows.
 */
export function idColumns(
  all: readonly ColumnFacts[],
  years: ColumnFacts | undefined,
): readonly ColumnFacts[] {
  const at = all.findIndex(isSigns);
  const after = all.slice(at).findIndex((facts) => !isSigns(facts));
  const group = at === -1 ? [] : all.slice(at, after === -1 ? undefined : at + after);
  if (group.length < 2 || group.length > 3) return [];
  const rows = Math.max(...group.map(({ texts }) => texts.length));
  const held = group.map(() => "");
  const ids = Array.from({ length: rows }, (_, row) => {
    for (const [index, { texts }] of group.entries()) {
      const text = texts[row]?.trim() ?? "";
      if (text !== "") held[index] = text;
    }
    return held.join("-");
  });
  const isNumbered = /^[(（]?[0-9０-９①-⑳]/u.test(ids[0] ?? "");
  const places = ids.map((id, row) => [id, years?.texts[row]].join("\n"));
  return isNumbered && new Set(places).size === places.length ? group : [];
}

function isSigns({ heading, values }: ColumnFacts): boolean {
  return (
    values.length > 0 &&
    values.every((text) => SIGN.test(text)) &&
    PLAIN.test(heading.normalize("NFKC").replace(/\s/gu, ""))
  );
}
