import { isAnswered, mergeAnswers, settle, type Answer } from "./merge-answers.ts";

/**
 * The answers to one field without those in whose place the same department has put another: on its branch stands what it answered first,
 * and `historyOf` tells the texts that the field had there. Where that does not say which is the later, all are left, for a person.
 */
export async function withoutSuperseded<One extends Answer>(
  answers: readonly One[],
  historyOf: (department: string) => Promise<readonly string[]>,
): Promise<readonly One[]> {
  const gone = new Set<One>();
  for (const standing of answers.filter(({ stands }) => stands === true)) {
    const { department, reply } = standing;
    const own = answers.filter(
      (one) => one.stands !== true && one.department === department && isAnswered(one),
    );
    if (own.every((one) => settle(one.reply) === settle(reply))) continue;
    const merged = mergeAnswers(reply, own, { history: await historyOf(department) });
    if (merged.outcome === "conflict") continue;
    const later = merged.outcome === "taken" ? merged.answers : [standing];
    for (const one of [standing, ...own])
      if (!later.some((kept) => settle(kept.reply) === settle(one.reply))) gone.add(one);
  }
  return answers.filter((one) => !gone.has(one));
}
