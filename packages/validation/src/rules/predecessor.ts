import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "predecessor",
  title: "前身が指す番号",
  severity: "error",
  *check({ measures, previous, previousName: before, isNewYear, existedBefore }) {
    for (const { id, page, before: old } of measures) {
      const { predecessors = [] } = page.value;
      if (predecessors.length === 0) continue;
      // In a correction it is still the id of the year before, which is not at hand.
      const isKept = !isNewYear && old?.value.predecessors?.join() === predecessors.join();
      const at = { page, span: page.spanOf(["前身"]) };
      for (const predecessor of predecessors) {
        // Beside others it says that they were merged into it.
        if (predecessor === id && predecessors.every((one) => one === id)) {
          yield {
            at,
            message: `「前身」が自分の番号 ${id} を指しています。番号が変わっていなければ、この行を消してください。`,
          };
        } else if (
          predecessor !== id &&
          previous !== undefined &&
          !isKept &&
          !existedBefore(predecessor)
        ) {
          yield {
            at,
            message: `「前身」が指す ${predecessor} が${before}にありません。${before}での番号に直すか、この行を消してください。`,
          };
        }
      }
    }
  },
};
