import { sourceSpan } from "@torikumi/record";
import { targetsIn, type Target } from "../figures/targets.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** What is said of a target, by the words behind it. おおむね and a wish are no claim. */
const MET =
  /目標(?:値|数)?[^。、\n]{0,12}?(?:(?:を|は)?達成(?:し(?:た|て)|でき(?:た|て)|済)|に達し(?:た|て)|を上回|を超え)/u;
const MISSED =
  /目標(?:値|数)?[^。、\n]{0,12}?(?:達成(?:でき(?:な|ず)|し(?:な|て(?:い)?な)|に至らな)|(?:届|達し|及ば|満た)(?:か)?(?:な|ず)|を下回)/u;
const NO_CLAIM = /おおむね|概ね|ほぼ|努め|目指|に向け|ため|場合|よう/u;

export const rule: Rule = {
  id: "target-reached",
  title: "目標と実績に合わない達成の評価",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    const found = [...targetsIn(texts("digit"))];
    for (const one of found) {
      const { target, reached, text } = one;
      if (text.field !== "progress" && text.field !== "evaluation") continue;
      // Of several targets, the evaluation may mean any.
      if (found.some((other) => other !== one && other.text.id === text.id)) continue;
      const isMet = reached.value >= target.value;
      const claim = claimOf(one, isMet ? MISSED : MET);
      if (claim === undefined) continue;
      yield {
        at: { page: text.page, span: claim.span },
        message: `「${claim.text}」とありますが、目標の${target.text}に対して${reached.text}です。どちらが正しいかを確かめてください。`,
        related: [
          {
            at: placeIn(text, one.from + reached.start, one.from + reached.end),
            message: "目標と並べた実績です。",
          },
        ],
      };
    }
  },
};

/** The clause of the report or of its evaluation that says otherwise. */
function claimOf({ text }: Target, words: RegExp) {
  for (const { name, content } of text.page.sections) {
    if (name !== "取組状況" && name !== "自己評価") continue;
    for (const { 0: clause, index } of content.text.matchAll(/[^。\n]+/gu)) {
      const said = words.exec(clause);
      if (said === null || NO_CLAIM.test(clause.slice(said.index))) continue;
      const start = index + said.index;
      const text = clause.slice(said.index);
      return { text, span: sourceSpan(content, start, start + text.length) };
    }
  }
  return undefined;
}
