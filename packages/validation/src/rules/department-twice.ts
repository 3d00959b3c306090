import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "department-twice",
  title: "担当部の重複",
  severity: "error",
  *check({ measures }) {
    for (const { page } of measures) {
      const { departments } = page.value;
      if (departments.length < 2 || new Set(departments).size === departments.length) continue;
      const first = new Map<string, number>();
      for (const [place, name] of departments.entries()) {
        const earlier = first.get(name);
        if (earlier === undefined) {
          first.set(name, place);
          continue;
        }
        yield {
          at: { page, span: page.spanOf(["担当部", place]) },
          message: `担当部「${name}」が2回書かれています。1つにしてください。`,
          related: [
            { at: { page, span: page.spanOf(["担当部", earlier]) }, message: "1つ目の記載です。" },
          ],
        };
      }
    }
  },
};
