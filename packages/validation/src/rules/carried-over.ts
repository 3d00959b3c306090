import { carryOverOf, type CarryOver } from "@torikumi/diff";
import { ENDED, FIELD_HEADINGS, type TextField } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";
import { sameKanji } from "../text/same-kanji.ts";

const FIELDS = ["progress", "evaluation", "plan"] as const satisfies readonly TextField[];

const HOW = { identical: "と同じ文", years: "の文の年だけを改めたもの" } as const;

export const rule: Rule = {
  id: "carried-over",
  title: "前の年度版から据え置いた文",
  severity: "warning",
  *check({ measures, previous, previousName: name, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    for (const { page, before } of measures) {
      const { predecessors, carryOverReason, repostOf, category } = page.value;
      const old =
        before ??
        predecessors?.map((from) => previous.measures.get(from)).find((one) => one !== undefined);
      if (
        old === undefined ||
        carryOverReason !== undefined ||
        repostOf !== undefined ||
        category === ENDED
      )
        continue;
      const isSame = old.file.blob === page.file.blob;
      const kept = FIELDS.flatMap((field) => {
        const text = page.value[field];
        const kind = isSame ? "identical" : compare(old.value[field], text);
        return text === "" || kind === undefined || kind === "numbers"
          ? []
          : [{ heading: FIELD_HEADINGS[field], kind }];
      });
      const section = page.sections.find((one) => one.name === kept[0]?.heading);
      if (section === undefined) continue;
      const there = old.sections.find((one) => one.name === section.name);
      const what = Object.entries(HOW).flatMap(([how, like]) => {
        const fields = kept.flatMap(({ heading, kind }) => (kind === how ? `「${heading}」` : []));
        return fields.length === 0 ? [] : [`${fields.join("")}が、${name}${like}に`];
      });
      yield {
        at: headingPlace(page, section),
        severity: kept.some(({ heading }) => heading !== FIELD_HEADINGS.plan) ? "warning" : "info",
        message: `${what.join("、")}なっています。この1年のことに書き改めるか、変わらない理由を「据置理由: …」として書いてください。`,
        related:
          there === undefined
            ? []
            : [{ at: headingPlace(old, there), message: `${name}の「${there.name}」です。` }],
      };
    }
  },
};

function compare(before: string, after: string): CarryOver | undefined {
  return sameKanji(before, after) ? carryOverOf(before, after) : undefined;
}
