import { isAnswered, settle, type Answer, type Preference } from "./merge-answers.ts";

/**
 * The cells by which a department may take an answer back: they say what was handed out, where something else stands now. Left out are
 * those where that is what another department has answered.
 */
export function setBack<One extends Answer>(
  current: string,
  answers: readonly One[],
): readonly One[] {
  const answered = answers.filter(isAnswered);
  const isOfOthers = ({ department }: Answer): boolean =>
    answered.some((one) => one.department !== department && settle(one.reply) === settle(current));
  return answers.filter(
    (one) =>
      one.stands !== true &&
      settle(one.reply) === settle(one.base) &&
      !isOfOthers(one) &&
      (isOther(current, one) ||
        answered.some((own) => own.stands === true && own.department === one.department)),
  );
}

/** Of those cells the one that a person has chosen: a reply by its file, or the only thing that was replied. */
export function chosenBack<One extends Answer>(
  back: readonly One[],
  answers: readonly One[],
  preference: Preference | undefined,
): One | undefined {
  if (preference?.side === "file") return back.find(({ file }) => file === preference.file);
  const isReplied = answers.some((one) => isAnswered(one) && one.stands !== true);
  return preference?.side === "reply" && !isReplied ? back[0] : undefined;
}

function isOther(current: string, { base }: Answer): boolean {
  return settle(current) !== "" && settle(current) !== settle(base);
}
