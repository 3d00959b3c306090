import type { CellNote } from "../../../notes/import-note.ts";

const WHO = "(?:[主副正]|[主副]担当|主管|窓口|関係|協力|連携|幹事|取りまとめ|とりまとめ)";
/** 子）こども課（主）, （主）子）こども課, 主：こども課, （保健課）: a word that is no part of a name. */
const ROLE = new RegExp(
  `^[（(][^（()）]*[）)]$|[（(]${WHO}[）)]$|^(?:[（(]${WHO}[）)]|${WHO}[:：])`,
  "u",
);
/** 同局相談支援課: the bureau of another department, which nobody can tell from the name. */
const SAME = /^同[局部課室所区庁]/u;
/** こども課ほか, こども課等: more offices that nobody names. */
const MORE = /(?:[\s　]|[部課局室所係）)])(?:ほか|他|など|等)(?:[0-9０-９]{0,2}[部課局室所])?$/u;

/** What stands in a name and is no part of one: who leads, that there are more, or 同 for the name of another. */
export function remarkOn(name: string): readonly CellNote[] {
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
  return ROLE.test(name)
    ? [
        {
          severity: "warning",
          quote: name,
          message:
            "括弧の中の役割なども、担当部の名前の一部として取り込みました。名前でないなら、除いてから取り込み直してください。",
        },
      ]
    : [];
}
