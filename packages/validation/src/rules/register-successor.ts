import { shorten } from "@torikumi/record";
import { guessName } from "../reference/guess-name.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "register-successor",
  title: "登録簿の後継",
  severity: "error",
  *check({ edition: { register: page } }) {
    if (page === undefined) return;
    const names = new Set(page.value.map(({ name }) => name));
    const guess = guessName(names, "登録簿に加えてください");
    for (const [place, { name, successors }] of page.value.entries()) {
      for (const [number, successor] of successors.entries()) {
        if (successor !== name && names.has(successor)) continue;
        if (successor !== name && page.diagnostics.length > 0) continue; // it may stand in what could not be read
        const what =
          successor === name
            ? "自分自身になっています。新しい名称を書いてください。"
            : `登録簿にありません。${guess(successor)}`;
        yield {
          at: { page, span: page.spanOf(["担当部", place, "後継", number]) },
          message: `「${shorten(name)}」の後継「${shorten(successor)}」が${what}`,
        };
      }
    }
  },
};
