import { sameText } from "@torikumi/diff";
import { ENDED, FIELD_HEADINGS } from "@torikumi/record";
import type { Rule } from "../rule.ts";
import { REPORTED } from "../text/carried-text.ts";
import { fieldPlace } from "../text/field-text.ts";

/** Shorter texts (計画どおり進めた。) are written again without looking. */
const LEAST_LENGTH = 20;

export const rule: Rule = {
  id: "returned-text",
  title: "以前の年度版に戻った文",
  severity: "warning",
  *check({ measures, history, previousName: name, isNewYear }) {
    if (!isNewYear) return;
    for (const { id, page } of measures) {
      if (page.value.repostOf !== undefined || page.value.category === ENDED) continue;
      const [last, ...older] = history(id, page.value);
      if (last === undefined || older.length === 0) continue;
      for (const field of REPORTED) {
        const text = page.value[field];
        if (text.length < LEAST_LENGTH) continue;
        if (sameText(last.page.value[field], text) !== undefined) continue;
        const source = older.find((one) => sameText(one.page.value[field], text) !== undefined);
        const at = fieldPlace(page, field);
        const there = source && fieldPlace(source.page, field);
        if (source === undefined || at === undefined || there === undefined) continue;
        const label = FIELD_HEADINGS[field];
        yield {
          at,
          severity: field === "plan" ? "info" : "warning",
          message: `「${label}」が、${source.edition}の文に戻っています（${name}では別の文でした）。古いファイルから写していないか確かめ、この1年のことを書いてください。`,
          related: [{ at: there, message: `${source.edition}の「${label}」です。` }],
        };
      }
    }
  },
};
