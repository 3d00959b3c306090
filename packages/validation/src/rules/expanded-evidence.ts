import { EXPANDED } from "@torikumi/record";
import { fallingFigures, type FallingFigure } from "../figures/falling-figures.ts";
import type { Rule } from "../rule.ts";
import { carriedText, REPORTED } from "../text/carried-text.ts";

/** What a report says where something was widened, whatever its figures do. */
const WIDENED =
  /新た|新規|新設|開始|始め|拡大|拡充|広げ|追加|加え|増や|増員|増設|増額|延長|設置|導入|試行|全区|全市/u;

export const rule: Rule = {
  id: "expanded-evidence",
  title: "広げたことの見えない拡充",
  severity: "info",
  *check({ measures, history, previousName: name, isNewYear, changes }) {
    if (!isNewYear) return;
    for (const { id, page } of measures) {
      if (page.value.category !== EXPANDED || page.value.repostOf !== undefined) continue;
      const old = history(id, page.value)[0]?.page;
      if (old === undefined) continue;
      const isSame = REPORTED.every(
        (field) => carriedText(old.value[field], page.value[field]) !== undefined,
      );
      const falling =
        isSame || WIDENED.test(page.value.progress + page.value.evaluation)
          ? []
          : fallingFigures(changes, { id, before: old.value, now: page.value });
      if (!isSame && falling.length === 0) continue;
      const doubt = isSame
        ? `取組状況・自己評価・今後の取組が、どれも${name}と同じ文です`
        : `取組状況の数は、どれも${name}より減っています（${falling.map(told).join("、")}）`;
      yield {
        at: { page, span: page.spanOf(["取組区分"]) },
        message: `取組区分が「${EXPANDED}」ですが、${doubt}。何を広げるのかを書くか、取組区分を改めてください。`,
        related: [{ at: { page: old, span: old.spanOf(["取組区分"]) }, message: `${name}です。` }],
      };
    }
  },
};

function told({ label, from, to, unit }: FallingFigure): string {
  const [old, now] = [from, to].map((value) => value.toLocaleString("ja-JP") + unit);
  return `${label} ${old}→${now}`;
}
