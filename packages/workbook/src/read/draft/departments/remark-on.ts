import type { CellNote } from "../../../notes/import-note.ts";
import { isOffice } from "./office-name.ts";

const WHO = "(?:[主副正]|[主副]担当|主管|窓口|関係|協力|連携|幹事|取りまとめ|とりまとめ)";
/** 子）こども課（主）, （主）子）こども課, 主：こども課, （保健課）, こども課◎: a word or a sign that is no part of a name. */
const ROLE = new RegExp(
  `(?<=[部課局室所係班署館園院校区])[○◯●◎◇◆□■※＊*†☆★①-⑳][0-9０-９]{0,2}$|^[（(][^（()）]*[）)]$|[（(]${WHO}[）)]$|^(?:[（(]${WHO}[）)]|${WHO}[:：])`,
  "u",
);
/** 同局相談支援課: the bureau of another department, which nobody can tell from the name. */
const SAME = /^同[局部課室所区庁]/u;
/** こども課ほか, こども課等: more offices that nobody names. */
const MORE = /(?:[\s　]|[部課局室所係）)])(?:ほか|他|など|等)(?:[0-9０-９]{0,2}[部課局室所])?$/u;

/** こども課（担当：山田 内線2345）: whom to call, which is no part of a name and is not to be published. */
const CONTACT =
  /(?<=[\s\u3000])担当者?\s*[:：]|[（(][^（()）]*(?:担当(?:者|[:：])|内線|電話|直通|TEL|℡|☎|メール|[0-9０-９]{4}(?!年)|[0-9０-９]{2,4}[-－‐―ー][0-9０-９]{2,4})[^（()）]*[）)]|(?:内線|電話|TEL|℡|☎)\s*[:：]?\s*[0-9０-９]|@[\w-]+\.|[0-9０-９]{2,4}[-－‐―ー][0-9０-９]{3,4}/iu;

/** Whether something that is no office stands behind a name, as in こども課 山田. */
function hasTail(name: string): boolean {
  const [tail = "", ...before] = name.split(/[\s　]+/u).reverse();
  return before.length > 0 && isOffice(before[0] ?? "") && !isOffice(tail);
}

/** What stands in a name and is no part of one: who leads, that there are more, or 同 for the name of another. */
export function remarkOn(name: string): readonly CellNote[] {
  if (CONTACT.test(name))
    return [
      {
        severity: "error",
        quote: name,
        message:
          "担当者の名前や電話番号などのような文字が付いた担当部です。公表されるので、担当部の名前だけにしてください。",
      },
    ];
  if (SAME.test(name))
    return [
      {
        severity: "error",
        quote: name,
        message:
          "「同局」「同課」のように、ほかの部の名前を指す担当部です。省かずに、その名前を書いてください。",
      },
    ];
  if (MORE.test(name))
    return [
      {
        severity: "warning",
        quote: name,
        message:
          "「ほか」「等」の付いたまま、1つの担当部として取り込みました。担当する部を1行に1つずつ全て書いてから取り込み直してください。",
      },
    ];
  if (hasTail(name))
    return [
      {
        severity: "warning",
        quote: name,
        message:
          "部署の名前のあとに空白と別の文字があるまま、1つの担当部として取り込みました。人の名前などは公表されるので、除いてから取り込み直してください。",
      },
    ];
  return ROLE.test(name)
    ? [
        {
          severity: "warning",
          quote: name,
          message:
            "括弧の中の役割や後ろの印なども、担当部の名前の一部として取り込みました。名前でないなら、除いてから取り込み直してください。",
        },
      ]
    : [];
}
