import { isOpen, type OpinionId } from "@torikumi/record";
import { pageEdits, type TakenField } from "../merge/page-edits.ts";
import { answerForm, type MergeTarget } from "../merge/standing-text.ts";
import { answeredBy } from "../opinion/department-answer.ts";

/** What a person should know where a reply closes an opinion that others who are asked have not answered. */
export function closedEarly(
  taken: readonly TakenField[],
  target: MergeTarget,
): readonly { readonly file: string; readonly message: string }[] {
  const { opinions } = pageEdits(taken, target);
  return taken
    .filter(({ field, text }) => field === "state" && !isOpen({ state: text }))
    .flatMap(({ page, text, files: [file = ""] }) => {
      const id = page as OpinionId;
      const form = answerForm(target, id);
      const before = target.edition.opinions.get(id)?.value.response ?? "";
      const answered = answeredBy(opinions.get(id)?.response ?? before, form);
      const silent = form.asked.filter((name) => !answered.has(name));
      if (silent.length === 0) return [];
      return [
        {
          file,
          message: `${id} の処理が「${text}」になりますが、まだ答えのない担当部が${silent.length}あります（${silent.join("、")}）。待つときは、処理を「対応中」にしてください。`,
        },
      ];
    });
}
