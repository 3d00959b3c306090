import { nearest } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "register-successor",
  title: "登録簿の後継",
  severity: "error",
  *check({ edition: { register: page } }) {
    if (page === undefined) return;
    const names = new Set(page.value.map(({ name }) => name));
    for (const [place, { name, successors }] of page.value.entries()) {
      for (const [number, successor] of successors.entries()) {
        const at = { page, span: page.spanOf(["担当部", place, "後継", number]) };
        if (successor === name) {
          yield {
            at,
            message: `「${name}」の後継が自分自身になっています。新しい名称を書いてください。`,
          };
        } else if (!names.has(successor)) {
          const guess = nearest(successor, names);
          const advice =
            guess === undefined ? "登録簿に加えてください" : `もしかして: 「${guess}」`;
          yield {
            at,
            message: `「${name}」の後継「${successor}」が登録簿にありません。${advice}。`,
          };
        }
      }
    }
  },
};
