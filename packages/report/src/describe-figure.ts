import type { FigureChange } from "@torikumi/diff";

/** Units that name a point in time or a place in a row: no thousands separator, no increase. */
const ORDINAL = /^(年|年度|月|日|時|分|号|条|項|章|期|版|番)/u;

/** One side of a figure as a person writes it: 1203 件 → `1,203件`; dates and years as they were written. */
export function describeValue(value: number | string, unit: string): string {
  if (typeof value === "string") return value + unit;
  return (ORDINAL.test(unit) ? String(value) : group(value)) + unit;
}

/** By how much a figure rose or fell, e.g. `3回増`, `2.8ポイント減`; "" for dates, years and texts. */
export function describeDifference(figure: FigureChange): string {
  if (typeof figure.from !== "number" || typeof figure.to !== "number" || ORDINAL.test(figure.unit))
    return "";
  const places = Math.max(decimals(figure.from), decimals(figure.to));
  const size = Number(Math.abs(figure.to - figure.from).toFixed(places));
  if (size === 0) return "";
  const unit = /^[%％]$/u.test(figure.unit) ? "ポイント" : figure.unit;
  return `${group(size)}${unit}${figure.to > figure.from ? "増" : "減"}`;
}

function group(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = /^-?[0-9]+$/.test(whole) ? whole.replace(/\B(?=([0-9]{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function decimals(value: number): number {
  return Math.min(String(value).split(".")[1]?.length ?? 0, 20);
}
