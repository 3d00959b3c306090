import { fieldPlace, placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const TOTAL =
  /([一-龠々ァ-ヺー]{0,12}?)(?:の)?(?:累計|通算)(?:で|は|の|：|:)?([一-龠々ァ-ヺー]{0,8}?)(?:は|が|で)?([0-9０-９][0-9０-９,，]*)(件|名|人|回|世帯|家庭|か所|部|台|組)/u;

export const rule: Rule = {
  id: "falling-total",
  title: "前の年度版より減った累計",
  severity: "warning",
  *check({ texts, lastYear, previous, previousName: name, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    for (const text of texts("digit")) {
      if (text.field !== "progress" || text.id === undefined) continue;
      const now = TOTAL.exec(text.content.text);
      const before = lastYear(text.id);
      const old = now === null ? null : TOTAL.exec(before?.value.progress ?? "");
      if (now === null || old === null || before === undefined) continue;
      const isSame = now[1] === old[1] && now[2] === old[2] && now[4] === old[4];
      if (!isSame || amountOf(now[3]) >= amountOf(old[3])) continue;
      const there = fieldPlace(before, "progress");
      yield {
        at: placeIn(text, now.index, now.index + now[0].length),
        message: `累計が、${name}の${old[3]}${old[4]}から${now[3]}${now[4]}に減っています。累計は減らないので、どちらかの数を確かめてください。`,
        related: there === undefined ? [] : [{ at: there, message: `${name}の「取組状況」です。` }],
      };
    }
  },
};

function amountOf(digits = ""): number {
  return Number(digits.normalize("NFKC").replaceAll(",", ""));
}
