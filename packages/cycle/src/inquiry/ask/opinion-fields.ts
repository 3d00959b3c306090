import { meetingName } from "@torikumi/outline";
import type { InquiryField } from "@torikumi/workbook";
import type { AskedOpinion } from "../opinion/asked-opinions.ts";
import { fieldName } from "../merge/field-keys.ts";
import { answerOf, otherAnswers, type AnswerForm } from "../opinion/department-answer.ts";

/** The rows of an opinion: what the committee said beside the cell for the department's own answer, what becomes of it, and why nothing does. */
export function opinionFields(
  { opinion, asked }: AskedOpinion,
  department: string,
  names: AnswerForm["names"],
): readonly InquiryField[] {
  const { id, text, response, state, reason = "" } = opinion;
  const form = { asked, names };
  const others = asked.filter((name) => name !== department);
  const standing = otherAnswers(response, department, form);
  const common = { page: id, detail: "", remark: "" };
  return [
    {
      ...common,
      field: "response",
      name: `${fieldName("response")}（${id}）`,
      before: [
        `【${meetingName(opinion)}】`,
        text,
        ...(standing === "" ? [] : ["", "――今ある対応――", standing]),
      ].join("\n"),
      handed: answerOf(response, department, form),
      kind: "text",
      remark: others.length === 0 ? "" : sharedRemark(others),
    },
    {
      ...common,
      field: "state",
      name: `${fieldName("state")}（${id}）`,
      before: state,
      handed: state,
      kind: "state",
      remark: others.length === 0 ? "" : "処理は、答える担当部の全体で1つです。",
    },
    {
      ...common,
      field: "reason",
      name: `${fieldName("reason")}（${id}）`,
      before: reason,
      handed: reason,
      kind: "reason",
      remark: "処理を「対応しない」にするときだけ書きます。",
    },
  ];
}

/** More names than this are only counted. */
const NAMED = 3;

function sharedRemark(others: readonly string[]): string {
  const who = others.length > NAMED ? `ほかの${others.length}の担当部` : others.join("、");
  return `${who}にも尋ねています。答えは担当部ごとに残るので、自分の担当部のことだけを書いてください。`;
}
