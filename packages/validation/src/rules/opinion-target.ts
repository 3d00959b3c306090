import {
  isMeasureId,
  isOpen,
  isOpinionTarget,
  opinionTargets,
  successorsOf,
} from "@torikumi/record";
import type { Context } from "../context.ts";
import { agedOpinions } from "../opinion/aged-opinions.ts";
import { guessName } from "../reference/guess-name.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opinion-target",
  title: "委員会意見の対象",
  severity: "error",
  *check(context) {
    if (context.edition.opinions.size === 0) return;
    const known = knownTargets(context);
    const guess = guessName(known, "提言・取組方針・取組の番号を確かめてください");
    for (const { page, age, given } of agedOpinions(context.edition)) {
      const { target } = page.value;
      if (!isOpinionTarget(target) || known.has(target) || livesOn(target, context)) continue;
      const at = { page, span: page.spanOf(["対象"]) };
      if (age === 0)
        yield { at, message: `意見の対象 ${target} がこの年度版にありません。${guess(target)}` };
      // Of a part of an edition nobody can say what became of a measure of an earlier one.
      else if (age > 0 && isOpen(page.value) && context.only === undefined)
        yield {
          at,
          severity: "warning",
          message: `${given}の意見の対象 ${target} が、この年度版になく、前身と統合先をたどっても見つかりません。引き継いだ取組があれば、その「前身」に ${target} を書いてください。なければ、意見の「処理」を「対応済」か「対応しない」にしてください。`,
        };
    }
  },
};

/** Everything of this edition that an opinion can be on, and the whole. */
function knownTargets({ edition, ids }: Context): ReadonlySet<string> {
  const { recommendations, policies, measures } = edition;
  const numbers = [...recommendations.keys()].map(String);
  return opinionTargets([...numbers, ...policies.keys(), ...measures.keys(), ...(ids?.now ?? [])]);
}

function livesOn(target: string, { edition, previous }: Context): boolean {
  return isMeasureId(target) && successorsOf(target, edition, { previous }).length > 0;
}
