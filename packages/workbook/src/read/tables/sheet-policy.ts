import { formatPolicyId, type PolicyId } from "@torikumi/record";

const POLICY = /^([0-9]{1,4})-([ア-ン](?![ァ-ヶ])|[A-Z](?![A-Za-z])|[0-9]{1,4}(?![0-9年月-]))/;
const RECOMMENDATION = /^(?:提言)?([0-9]{1,4})$/;

/** The policy that a sheet's name names (`1-ア`, １－ア（児相）, 1-2; 1 for a city without policies); undefined where it names none. */
export function sheetPolicy(name: string): PolicyId | undefined {
  const plain = name
    .normalize("NFKC")
    .replace(/[‐‑‒–—―−ー]/gu, "-")
    .trim();
  const [, number, letter = ""] = POLICY.exec(plain) ?? RECOMMENDATION.exec(plain) ?? [];
  return number === undefined
    ? undefined
    : formatPolicyId({
        recommendation: Number(number),
        letter: letter.replace(/^0+(?=\d)/, ""),
      });
}
