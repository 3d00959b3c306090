import { carryOverOf } from "@torikumi/diff";
import { isAnswered, isOpen, type Opinion, type Page } from "@torikumi/record";
import type { Context } from "../context.ts";
import { agedOpinions } from "../opinion/aged-opinions.ts";
import { headingPlace } from "../text/field-text.ts";
import { topOf, type Place } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opinion-same-answer",
  title: "前と同じ答え",
  severity: "warning",
  *check(context) {
    for (const { page, age } of agedOpinions(context.edition)) {
      if (!isAnswered(page.value)) continue;
      const earlier = sameAnswer(page, age, context);
      if (earlier === undefined) continue;
      yield {
        at: answerPlace(page),
        message: `${page.value.id} への対応が、${earlier.name}と同じ文になっています。その後にしたことと、今の状況を書いてください。`,
        related: [{ at: answerPlace(earlier.page), message: `${earlier.name}です。` }],
      };
    }
  },
};

/** An earlier answer that says the same: that to this opinion a year ago while it is open, or that to an older one on the same thing. */
function sameAnswer(
  page: Page<Opinion>,
  age: number,
  { edition, previous, previousName, isNewYear }: Context,
): { readonly page: Page<Opinion>; readonly name: string } | undefined {
  const { id, target } = page.value;
  const repeats = ({ value }: Page<Opinion>): boolean => {
    if (!isAnswered(value)) return false;
    const carried = carryOverOf(value.response, page.value.response);
    return carried === "identical" || carried === "years";
  };
  const before = isNewYear && isOpen(page.value) ? previous?.opinions.get(id) : undefined;
  if (before !== undefined && repeats(before))
    return { page: before, name: `${previousName}での対応` };
  const older = agedOpinions(edition).find(
    (one) => one.age > age && one.page.value.target === target && repeats(one.page),
  );
  return older && { page: older.page, name: `${older.page.value.id} への対応` };
}

function answerPlace(page: Page<Opinion>): Place {
  const section = page.sections.find(({ name }) => name === "対応");
  return section === undefined ? topOf(page) : headingPlace(page, section);
}
