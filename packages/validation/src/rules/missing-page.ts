import { isNameless, parsePolicyId, policyOf, type PolicyId } from "@torikumi/record";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "missing-page",
  title: "提言・取組方針・登録簿のページ",
  severity: "error",
  *check({ measures, edition }) {
    const told = new Set<PolicyId | number>();
    const { index, register } = edition;
    if (register === undefined && index !== undefined) {
      yield {
        at: topOf(index),
        message:
          "担当部の登録簿 departments.yaml がありません。index.md と同じフォルダーに作ってください。",
      };
    }
    for (const { id, page } of measures) {
      const policy = policyOf(id);
      const { recommendation, letter } = parsePolicyId(policy) ?? { recommendation: 0, letter: "" };
      const at = topOf(page);
      if (!edition.recommendations.has(recommendation) && !told.has(recommendation)) {
        told.add(recommendation);
        yield {
          at,
          message: `提言${recommendation}のページ ${recommendation}/index.md がありません。題名と項目を書いて作ってください。`,
        };
      }
      if (!isNameless(policy) && !edition.policies.has(policy) && !told.has(policy)) {
        told.add(policy);
        yield {
          at,
          message: `取組方針${letter}のページ ${recommendation}/${letter}/index.md がありません。取組の方向性を書いて作ってください。`,
        };
      }
    }
  },
};
