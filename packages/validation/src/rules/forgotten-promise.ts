import { FIELD_HEADINGS, isUnfilled, sourceSpan } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";
import { wordPairs } from "../text/word-pairs.ts";

/** A clause with fewer pairs says too little to be looked for. */
const LEAST = 5;
/** The share of a promise's pairs that the new texts must have in common with it. */
const SHARE = 0.25;
/** Texts longer than this are not compared; nobody promises that much. */
const LONGEST = 10_000;

export const rule: Rule = {
  id: "forgotten-promise",
  title: "報告されていない前回の予定",
  severity: "info",
  *check({ measures, previous, previousName: name, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    for (const { page, before } of measures) {
      const { progress, evaluation, plan } = page.value;
      if (
        before === undefined ||
        before.file.blob === page.file.blob ||
        progress === before.value.progress ||
        isUnfilled(progress)
      )
        continue;
      const section = page.sections.find((one) => one.name === FIELD_HEADINGS.progress);
      const promised = before.sections.find((one) => one.name === FIELD_HEADINGS.plan);
      if (section === undefined || promised === undefined) continue;
      const told = `${progress}\n${evaluation}\n${plan}`;
      if (told.length > LONGEST || promised.content.text.length > LONGEST) continue;
      let from = 0;
      for (const clause of promised.content.text.split(/(?<=[。、\n])/)) {
        const to = from + clause.length;
        if (isForgotten(clause, told)) {
          const span = sourceSpan(promised.content, from, to);
          yield {
            at: headingPlace(page, section),
            message: `${name}の今後の取組に「${clause.replace(/[。、\n]$/, "")}」とありますが、取組状況などに見当たりません。どうなったかを書いてください。`,
            related: [{ at: { page: before, span }, message: `${name}の今後の取組です。` }],
          };
        }
        from = to;
      }
    }
  },
};

function isForgotten(clause: string, told: string): boolean {
  const pairs = wordPairs(clause);
  return (
    pairs.length >= LEAST &&
    pairs.filter((pair) => told.includes(pair)).length < SHARE * pairs.length
  );
}
