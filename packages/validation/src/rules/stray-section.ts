import { shorten } from "@torikumi/record";
import type { Page } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "stray-section",
  title: "取組以外のページの見出し",
  severity: "error",
  *check({ edition: { index, recommendations, policies } }) {
    const pages: readonly (Page<unknown> | undefined)[] = [
      index,
      ...recommendations.values(),
      ...policies.values(),
    ];
    for (const page of pages) {
      for (const section of page?.sections ?? []) {
        if (page === undefined) continue;
        yield {
          at: headingPlace(page, section),
          message: `見出し「${shorten(section.name)}」は、このページでは読まれません。見出しの行を消し、下の文が必要なら見出しなしで書いてください。`,
        };
      }
    }
  },
};
