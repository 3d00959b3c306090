import type { FigureChange } from "@torikumi/diff";

/** Units that name a point in time or a place in a row: no thousands separator, no increase. */
const ORDINAL = /^(年|年度|月|日|時|分|号|条|項|章|期|版|番)/u;

/** Both sides of a figure with their unit: as they stand in the texts, or as a person writes them (1203 件 → `1,203件`). */
export function figureSides({ written, from, to, unit }: FigureChange): {
  readonly from: string;
  readonly to: string;
} {
  return written ?? { from: describeValue(from, unit), to: describeValue(to, unit) };
}

function describeValue(value: number | string, unit: string): string {
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
  return `${amount(size, figure)}${unit}${figure.to > figure.from ? "増" : "減"}`;
}

/** The size as the texts write amounts: in 万 where both do (1,500万円 → 1,800万円 is `300万` more), else with separators. */
function amount(size: number, { written }: FigureChange): string {
  const sides = [written?.from, written?.to];
  const inTenThousands = size % 10_000 === 0 && sides.every((side) => side?.includes("万"));
  return inTenThousands ? `${group(size / 10_000)}万` : group(size);
}

function group(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = /^-?[0-9]+$/.test(whole) ? whole.replace(/\B(?=([0-9]{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function decimals(value: number): number {
  return Math.min(String(value).split(".")[1]?.length ?? 0, 20);
}
