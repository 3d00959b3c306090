import { parsePolicyId, type PolicyId } from "@torikumi/record";

/** A policy for people: 取組方針ア; 取組 for the policy without a name, for nothing else stands under its recommendation. */
export function policyName(letter: string): string {
  return letter === "" ? "取組" : `取組方針${letter}`;
}

/** A policy with its recommendation, as a sheet is headed (提言1, 取組方針ア); 提言1 for the policy without a name. */
export function sheetName(id: PolicyId): string {
  const { recommendation = 0, letter = "" } = parsePolicyId(id) ?? {};
  return letter === "" ? `提言${recommendation}` : `提言${recommendation}　取組方針${letter}`;
}
