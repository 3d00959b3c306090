import type { PolicyId } from "@torikumi/record";

const SHEET_NAME = /^([0-9]{1,4})-([ア-ン])(?![ァ-ヶ])/;

/** The policy that a sheet's name names (`1-ア`, １－ア（児相）); undefined where it names none. */
export function sheetPolicy(name: string): PolicyId | undefined {
  const found = SHEET_NAME.exec(
    name
      .normalize("NFKC")
      .replace(/[‐‑‒–—―−ー]/gu, "-")
      .trim(),
  );
  return found === null ? undefined : `${Number(found[1])}-${found[2] ?? ""}`;
}
