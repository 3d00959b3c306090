import { isValidIn, shorten } from "@torikumi/record";
import type { Rule } from "../rule.ts";

/** The mark of a bureau at the start of a name: 子）, 保福）. */
const MARK = /^[^（(）)\s]{1,3}[）)]/u;
/** A pair of brackets with what it encloses, which is no mark. */
const ENCLOSED = /[（(][^（(）)]*[）)]/gu;
/** From so many names with a mark on, one without is likely to be the rest of another. */
const LEAST = 3;

export const rule: Rule = {
  id: "department-name",
  title: "担当部の名称の切れ目",
  severity: "warning",
  *check({ edition: { register: page }, id }) {
    if (page === undefined) return;
    const names = [...page.value.entries()].filter(([, department]) => isValidIn(department, id));
    const marked = names.filter(([, { name }]) => MARK.test(name)).length;
    const mustHaveMark = marked >= LEAST && marked > names.length / 2;
    for (const [place, { name }] of names) {
      const at = { page, span: page.spanOf(["担当部", place, "名称"]) };
      const marks = name.replaceAll(ENCLOSED, "").match(/[）)]/gu)?.length ?? 0;
      if (marks > 1) {
        yield {
          at,
          message: `「${shorten(name)}」に、局を表す「…）」が2つ以上あります。2つの担当部なら、分けて登録してください。`,
        };
      } else if (mustHaveMark && marks === 0) {
        yield {
          at,
          message: `「${shorten(name)}」に、局を表す「…）」がありません。1つの名称が改行で分かれたものなら、つないでください。局のない部署なら、このままで構いません。`,
        };
      }
    }
  },
};
