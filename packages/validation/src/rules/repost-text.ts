import {
  FIELD_HEADINGS,
  sourceSpan,
  type Measure,
  type Page,
  type Section,
} from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "repost-text",
  title: "再掲ともとの文の違い",
  severity: "warning",
  *check({ measures, edition }) {
    for (const { page } of measures) {
      const { repostOf } = page.value;
      const original = repostOf === undefined ? undefined : edition.measures.get(repostOf);
      if (original === undefined || original === page) continue;
      for (const name of Object.values(FIELD_HEADINGS)) {
        const here = section(page, name);
        const there = section(original, name);
        if (here === undefined || there === undefined) continue;
        const [text, other] = [unmarked(here.content.text), unmarked(there.content.text)];
        if (text === other) continue;
        const from = commonStart(text, other);
        yield {
          at: { page, span: sourceSpan(here.content, from, here.content.text.length) },
          message: `再掲ですが、「${name}」の文が ${repostOf} と異なります。もとの文に合わせるか、別の取組なら「再掲」の行を消してください。`,
          related: [{ at: headingPlace(original, there), message: `もとの「${name}」です。` }],
        };
      }
    }
  },
};

function section(page: Page<Measure>, name: string): Section | undefined {
  return page.sections.find((one) => one.name === name);
}

function unmarked(text: string): string {
  return text.replace(/[\s　]*【再掲】[\s　]*$/u, "").replace(/[ 　]+$/gmu, "");
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
