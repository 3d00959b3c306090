import { ENDED, FIELD_HEADINGS, isUnfilled, shorten } from "@torikumi/record";
import type { Rule } from "../rule.ts";
import { barelyChanged, type BareChange } from "../text/barely-changed.ts";
import { carriedText, REPORTED } from "../text/carried-text.ts";
import { fieldPlace } from "../text/field-text.ts";
import { tellRun } from "../text/tell-run.ts";

export const rule: Rule = {
  id: "barely-changed",
  title: "前の年度版とほとんど同じ文",
  severity: "warning",
  *check({ measures, history, id: edition, previousName: name, isNewYear }) {
    if (!isNewYear) return;
    for (const { id, page } of measures) {
      const { carryOverReason, repostOf, category } = page.value;
      if (carryOverReason !== undefined || repostOf !== undefined || category === ENDED) continue;
      const past = history(id, page.value);
      const old = past[0]?.page;
      if (old === undefined || old.file.blob === page.file.blob) continue;
      for (const field of REPORTED) {
        const before = old.value[field];
        const after = page.value[field];
        if (isUnfilled(after) || carriedText(before, after) !== undefined) continue;
        const change = barelyChanged(before, after);
        const at = fieldPlace(page, field);
        const there = fieldPlace(old, field);
        if (change === undefined || at === undefined || there === undefined) continue;
        const label = FIELD_HEADINGS[field];
        yield {
          at,
          severity: change.kind === "filler" && field !== "plan" ? "warning" : "info",
          message: `「${label}」は、${name}の文${howOf(change)}。${tellRun(field, page.value, { past, edition })}この1年のことが読み取れるか、確かめてください。変わらない理由があれば「据置理由: …」として書いてください。`,
          related: [{ at: there, message: `${name}の「${label}」です。` }],
        };
      }
    }
  },
};

function howOf(change: BareChange): string {
  switch (change.kind) {
    case "filler":
      return "に「引き続き」などの言葉や読点を足し引きしただけです";
    case "words":
      return "の言い回しを替えただけです";
    case "added":
      return `に「${shorten(change.sentence, 30)}」を加えただけです`;
    case "removed":
      return `から「${shorten(change.sentence, 30)}」を除いただけです`;
  }
}
