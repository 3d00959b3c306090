import { letterKind, parsePolicyId, policyOf, type Page, type PolicyId } from "@torikumi/record";
import type { Context } from "../context.ts";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "mixed-levels",
  title: "提言の下の並べ方",
  severity: "error",
  *check(context) {
    const { policies } = context.edition;
    const first = firstOfEach(context);
    const told = new Set<PolicyId>();
    const pages: readonly (readonly [PolicyId, Page<unknown>])[] = [
      ...policies,
      ...context.measures.map(({ id, page }) => [policyOf(id), page] as const),
    ];
    for (const [id, page] of pages) {
      const { recommendation = 0, letter = "" } = parsePolicyId(id) ?? {};
      const before = first.get(recommendation);
      if (before === undefined || letterKind(before) === letterKind(letter) || told.has(id))
        continue;
      told.add(id);
      yield { at: topOf(page), message: describe(recommendation, [before, letter]) };
    }
  },
};

/** The first letter under each recommendation, in the order of display; "" where a measure stands right under it. */
function firstOfEach({ edition, ids }: Context): ReadonlyMap<number, string> {
  const all = [...edition.measures.keys(), ...(ids?.now ?? [])].map((id) => policyOf(id));
  const first = new Map<number, string>();
  for (const id of [...edition.policies.keys(), ...all]) {
    const { recommendation = 0, letter = "" } = parsePolicyId(id) ?? {};
    const known = first.get(recommendation);
    if (known === undefined || rank(letter) < rank(known)) first.set(recommendation, letter);
  }
  return first;
}

const KINDS = ["katakana", "latin", "number", "none"];

function rank(letter: string): number {
  return KINDS.indexOf(letterKind(letter));
}

function describe(number: number, [before, letter]: readonly [string, string]): string {
  return letter === ""
    ? `提言${number}には取組方針${before}がありますが、取組が取組方針なしに置かれています。取組を取組方針のフォルダーに移すか、取組方針をやめてください。`
    : `提言${number}の取組方針の記号に「${before}」と「${letter}」が混ざっています。片仮名・英大文字・数字のどれか1種類にそろえてください。`;
}
