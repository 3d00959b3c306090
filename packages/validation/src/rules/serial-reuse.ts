import { editionName } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "serial-reuse",
  title: "番号の使い回し",
  severity: "error",
  *check({ previous, measures, isNewYear, existedBefore }) {
    if (previous === undefined) return;
    const name = editionName(previous.index?.value.id ?? "") || "前の年度版";
    for (const { id, page, before } of measures) {
      if (!existedBefore(id)) continue;
      const { predecessor, category } = page.value;
      const isSame = !isNewYear && before?.value.predecessor === predecessor;
      const related =
        before === undefined
          ? []
          : [
              {
                at: { page: before, span: { start: 0, end: 0 } },
                message: `${name}の ${id} です。`,
              },
            ];
      if (predecessor !== undefined && predecessor !== id && !isSame) {
        yield {
          at: { page, span: page.spanOf(["前身"]) },
          message: `${id} は${name}で別の取組の番号です。${predecessor} を前身とする取組には、まだ使っていない番号を付けてください。`,
          related,
        };
      } else if (before?.value.category === "終了" && category === "新規") {
        yield {
          at: { page, span: page.spanOf(["取組区分"]) },
          message: `${id} は${name}で終了した取組の番号です。番号は使い回さず、新しい取組には次の番号を付けてください。`,
          related,
        };
      }
    }
  },
};
