import { ENDED, NEW } from "@torikumi/record";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "serial-reuse",
  title: "番号の使い回し",
  severity: "error",
  *check({ previous, previousName: name, measures, isNewYear, existedBefore }) {
    if (previous === undefined) return;
    for (const { id, page, before } of measures) {
      if (!existedBefore(id)) continue;
      const { predecessors, category } = page.value;
      const isSame = !isNewYear && before?.value.predecessors?.join() === predecessors?.join();
      const related =
        before === undefined
          ? []
          : [
              {
                at: topOf(before),
                message: `${name}の ${id} です。`,
              },
            ];
      if (predecessors !== undefined && !predecessors.includes(id) && !isSame) {
        yield {
          at: { page, span: page.spanOf(["前身"]) },
          message: `${id} は${name}で別の取組の番号です。${predecessors.join("、")} を前身とする取組には、まだ使っていない番号を付けてください。`,
          related,
        };
      } else if (before?.value.category === ENDED && category === NEW) {
        yield {
          at: { page, span: page.spanOf(["取組区分"]) },
          message: `${id} は${name}で終了した取組の番号です。番号は使い回さず、新しい取組には次の番号を付けてください。`,
          related,
        };
      }
    }
  },
};
