import { ENDED, FIELD_HEADINGS } from "@torikumi/record";
import { yearsFrom } from "../history.ts";
import type { Rule } from "../rule.ts";
import { carriedText, REPORTED, strayYears } from "../text/carried-text.ts";
import { fieldPlace } from "../text/field-text.ts";
import { tellDeadlines } from "../text/tell-deadlines.ts";
import { tellRun } from "../text/tell-run.ts";

const HOW = { identical: "と同じ文", years: "の文の年だけを改めたもの" } as const;

export const rule: Rule = {
  id: "carried-over",
  title: "前の年度版から据え置いた文",
  severity: "warning",
  *check({ measures, history, id: edition, previousName: name, isNewYear }) {
    if (!isNewYear) return;
    for (const { id, page } of measures) {
      const { carryOverReason, repostOf, category } = page.value;
      if (carryOverReason !== undefined || repostOf !== undefined || category === ENDED) continue;
      const past = history(id, page.value);
      const [last] = past;
      if (last === undefined) continue;
      const old = last.page;
      const yearsOn = yearsFrom(last, edition) - 1;
      const kept = REPORTED.flatMap((field) => {
        const how = carriedText(old.value[field], page.value[field]);
        const moved =
          how === "years" ? strayYears(old.value[field], page.value[field], yearsOn) : "";
        return how === undefined ? [] : [{ field, heading: FIELD_HEADINGS[field], how, moved }];
      });
      const [first] = kept;
      const at = first && fieldPlace(page, first.field);
      if (first === undefined || at === undefined) continue;
      const there = fieldPlace(old, first.field);
      const what = Object.entries(HOW).flatMap(([how, like]) => {
        const fields = kept.flatMap((one) => (one.how === how ? `「${one.heading}」` : []));
        return fields.length === 0 ? [] : [`${fields.join("")}が、${name}${like}に`];
      });
      const long = kept.map(({ field }) => tellRun(field, page.value, { past, edition }));
      const stray = kept.map(({ moved }) => moved).filter((moved) => moved !== "");
      const why =
        stray.length === 0 ? "" : `${stray.join("、")}と、年を動かした理由を書いてください。`;
      const late = tellDeadlines(old.value, page.value, { yearsOn, isRun: long.at(-1) !== "" });
      yield {
        at,
        severity: late !== "" || kept.some(({ field }) => field !== "plan") ? "warning" : "info",
        message: `${what.join("、")}なっています。${long.join("")}${late}${why}この1年のことに書き改めるか、変わらない理由を「据置理由: …」として書いてください。`,
        related:
          there === undefined
            ? []
            : [{ at: there, message: `${name}の「${first.heading}」です。` }],
      };
    }
  },
};
