import { editionName, FIELD_HEADINGS, sourceSpan } from "@torikumi/record";
import { headingPlace } from "../field-text.ts";
import type { Rule } from "../rule.ts";
import { wordPairs } from "../word-pairs.ts";

/** A clause with fewer pairs says too little to be looked for. */
const LEAST = 5;
/** The share of a promise's pairs that the new texts must have in common with it. */
const SHARE = 0.25;

export const rule: Rule = {
  id: "forgotten-promise",
  title: "報告されていない前回の予定",
  severity: "info",
  *check({ measures, previous, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    const name = editionName(previous.index?.value.id ?? "");
    for (const { page, before } of measures) {
      const { progress, evaluation, plan } = page.value;
      if (
        before === undefined ||
        before.file.blob === page.file.blob ||
        progress === before.value.progress
      )
        continue;
      const section = page.sections.find((one) => one.name === FIELD_HEADINGS.progress);
      const promised = before.sections.find((one) => one.name === FIELD_HEADINGS.plan);
      if (section === undefined || promised === undefined) continue;
      const told = wordPairs([progress, evaluation, plan].join("\n"));
      let from = 0;
      for (const clause of promised.content.text.split(/(?<=[。、\n])/u)) {
        const pairs = [...wordPairs(clause)];
        const span = sourceSpan(promised.content, from, from + clause.length);
        from += clause.length;
        if (
          pairs.length < LEAST ||
          pairs.filter((pair) => told.has(pair)).length >= SHARE * pairs.length
        )
          continue;
        yield {
          at: headingPlace(page, section),
          message: `${name}の今後の取組に「${clause.replace(/[。、\n]$/u, "")}」とありますが、取組状況などに見当たりません。どうなったかを書いてください。`,
          related: [{ at: { page: before, span }, message: `${name}の今後の取組です。` }],
        };
      }
    }
  },
};
