import { compareEditionIds, isValidIn } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "register-entry",
  title: "登録簿の記載",
  severity: "error",
  *check({ edition: { register: page }, id }) {
    if (page === undefined) return;
    const first = new Map<string, number>();
    for (const [place, { name }] of page.value.entries())
      if (!first.has(name)) first.set(name, place);
    for (const [place, department] of page.value.entries()) {
      const { name, from, to, bureau } = department;
      const at = (key: string) => ({ page, span: page.spanOf(["担当部", place, key]) });
      const earlier = first.get(name) ?? place;
      if (earlier !== place) {
        const related = [
          {
            at: { page, span: page.spanOf(["担当部", earlier, "名称"]) },
            message: "1つ目の記載です。",
          },
        ];
        yield {
          at: at("名称"),
          related,
          message: `担当部「${name}」が登録簿に2回あります。1つにまとめてください。`,
        };
      }
      if (from !== undefined && to !== undefined && compareEditionIds(from, to) > 0) {
        yield {
          at: at("終了"),
          message: `「${name}」の終了（${to}）が開始（${from}）より前になっています。どちらかを直してください。`,
        };
      }
      const isRead = page.diagnostics.length === 0;
      if (isRead && (bureau ?? "") === "" && isValidIn(department, id)) {
        yield {
          at: at("名称"),
          severity: "warning",
          message: `「${name}」に局がありません。「局: 子ども未来局」のように書いてください。`,
        };
      }
    }
  },
};
