import {
  filePath,
  isNameless,
  parsePolicyId,
  policyOf,
  type FilePlace,
  type PolicyId,
} from "@torikumi/record";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "missing-page",
  title: "提言・取組方針・登録簿のページ",
  severity: "error",
  *check({ measures, edition }) {
    const told = new Set<PolicyId | number>();
    const known = new Set<PolicyId>();
    const { index, register, unread } = edition;
    const isUnread = (place: FilePlace): boolean => unread.has(filePath(place));
    if (register === undefined && index !== undefined && !isUnread({ kind: "register" })) {
      yield {
        at: topOf(index),
        message:
          "担当部の登録簿 departments.yaml がありません。index.md と同じフォルダーに作ってください。",
      };
    }
    for (const { id, page } of measures) {
      const policy = policyOf(id);
      if (known.has(policy)) continue;
      known.add(policy);
      const { recommendation, letter } = parsePolicyId(policy) ?? { recommendation: 0, letter: "" };
      const at = topOf(page);
      const hasRecommendation =
        edition.recommendations.has(recommendation) ||
        isUnread({ kind: "recommendation", number: recommendation });
      if (!hasRecommendation && !told.has(recommendation)) {
        told.add(recommendation);
        yield {
          at,
          message: `提言${recommendation}のページ ${recommendation}/index.md がありません。題名と項目を書いて作ってください。`,
        };
      }
      const hasPolicy = edition.policies.has(policy) || isUnread({ kind: "policy", id: policy });
      if (!isNameless(policy) && !hasPolicy && !told.has(policy)) {
        told.add(policy);
        yield {
          at,
          message: `取組方針${letter}のページ ${recommendation}/${letter}/index.md がありません。取組の方向性を書いて作ってください。`,
        };
      }
    }
  },
};
