import { FIELD_HEADINGS } from "@torikumi/record";

/** The fields that a department answers: their names for people, by the code's. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...FIELD_HEADINGS,
  title: "見出し",
  category: "取組区分",
  rating: "評価",
  carryOverReason: "据置理由",
  endReason: "終了理由",
  response: "意見への対応",
  state: "処理",
  reason: "対応しない理由",
};

/** Other names by which people call a field. */
const ALIASES: Readonly<Record<string, string>> = { 対応: "response", 理由: "reason" };

const EXTRA = "extras.";

/** The code's name of a city's own field, e.g. `extras.実績値`. */
export function extraKey(name: string): string {
  return `${EXTRA}${name}`;
}

/** The heading of a city's own field; undefined for every other field. */
export function extraName(field: string): string | undefined {
  return field.startsWith(EXTRA) ? field.slice(EXTRA.length) : undefined;
}

/** What people call a field. */
export function fieldName(field: string): string {
  return extraName(field) ?? FIELD_NAMES[field] ?? field;
}

/** The code's name of a field that a person has named; a name that is none of the usual is one of the city's own. */
export function fieldCalled(name: string): string {
  const plain = name.normalize("NFKC").trim();
  const known = Object.keys(FIELD_NAMES).find((key) => key === plain || FIELD_NAMES[key] === plain);
  return known ?? ALIASES[plain] ?? (plain.startsWith(EXTRA) ? plain : extraKey(name.trim()));
}

/** The key of a field of a page, e.g. `1-ア-2.progress`. */
export function fieldKey(page: string, field: string): string {
  return `${page}.${field}`;
}
