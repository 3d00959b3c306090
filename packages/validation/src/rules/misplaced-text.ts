import { fieldPlace } from "../text/field-text.ts";
import { misplacedTexts } from "../reference/misplaced-texts.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "misplaced-text",
  title: "別の取組の取組状況に似た文",
  severity: "warning",
  *check(context) {
    const { isNewYear, previousName: name } = context;
    if (!isNewYear) return;
    for (const { page, other } of misplacedTexts(context)) {
      const at = fieldPlace(page, "progress");
      const there = fieldPlace(other, "progress");
      if (at === undefined || there === undefined) continue;
      const { id } = other.value;
      yield {
        at,
        message: `「取組状況」が、${name}の ${id} の文に似ていて、${page.value.id} の文には似ていません。${id} の文を書く欄を間違えていないか、確かめてください。`,
        related: [{ at: there, message: `${name}の ${id} の「取組状況」です。` }],
      };
    }
  },
};
