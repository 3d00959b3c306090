import { labelledAmounts, type LabelledAmount } from "../figures/labelled-amounts.ts";
import { placeIn, type FieldText } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** People by their post, of whom a city has one number at a time. */
const POST = /[一-龠々ァ-ヺー]{2,}(?:司|師|士|員|官|コーディネーター|ワーカー)$/u;
/** A post right before a number, without which there is nothing to find. */
const COUNTED = /[司師士員官ー][はがを：:、]?(?:延べ|のべ|合計|計)?[0-9０-９]/u;
/** Says how many there are, not how many came, were trained or were added. */
const STATE =
  /^(?:である|体制|を配置し(?:ている|、)|が(?:在籍|勤務)|とな(?:った|り)|となっている|。|$)/u;

export const rule: Rule = {
  id: "counted-differently",
  title: "取組によって違う、同じ職の人数",
  severity: "info",
  *check({ eachText, edition }) {
    const first = new Map<string, { readonly text: FieldText; readonly amount: LabelledAmount }>();
    for (const text of eachText()) {
      if (text.field !== "progress" || text.id === undefined) continue;
      if (!COUNTED.test(text.content.text)) continue;
      if (edition.measures.get(text.id)?.value.repostOf !== undefined) continue;
      for (const amount of labelledAmounts(text.content.text).values()) {
        const behind = text.content.text.slice(amount.end, amount.end + 8);
        if (amount.unit !== "名" || !POST.test(amount.label) || !STATE.test(behind)) continue;
        const other = first.get(amount.label);
        if (other === undefined) first.set(amount.label, { text, amount });
        if (other === undefined || other.amount.value === amount.value) continue;
        const there = placeIn(other.text, other.amount.start, other.amount.end);
        yield {
          at: placeIn(text, amount.start, amount.end),
          message: `「${amount.label}」が${amount.written}とありますが、${other.text.id} では${other.amount.written}です。数えた時点や範囲が違うのなら、それぞれに書いてください。`,
          related: [{ at: there, message: `${other.text.id} の数です。` }],
        };
      }
    }
  },
};
