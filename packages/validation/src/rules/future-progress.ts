import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** A sentence of a plan: 予定, 見込み, …ていく, …こととする, or a verb that is not yet done (実施する). */
const PLANNED =
  /(?:予定|見込み|[てで]いく|こととする|[一-龠々ァ-ヺー](?:する|[すくぐうつむぶる])|[えけげせぜてでねべめれじぎびみり]る)(?:である|です|としている)?$/;
/** A state or an opinion, which ends like one: …ている, …である, …できる, …られる, 考える. */
const STATE =
  /(?:[てで]いる|でき(?:る|ている)|である|考える|[い言思見]える|みられる|られる|される|含む|除く|いう|[要有関属]する|含める|呼ぶ|基づく)$/;
const PLAN_NOUN = /(?:予定|見込み)(?:である|です|としている)$/;
/** No ending of either list is longer. */
const TAIL = 12;

export const rule: Rule = {
  id: "future-progress",
  title: "取組状況に書かれた予定",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const text of texts()) {
      if (text.field !== "progress") continue;
      const found: { readonly from: number; readonly to: number }[] = [];
      let from = 0;
      for (const sentence of text.content.text.split(/[。\n]/)) {
        const to = from + sentence.length;
        if (isPlan(sentence.slice(-TAIL))) found.push({ from, to });
        from = to + 1;
      }
      const first = found[0];
      if (first === undefined) continue;
      const more = found.length > 1 ? `（このほか${found.length - 1}か所）` : "";
      const ending = text.content.text.slice(Math.max(first.from, first.to - 6), first.to);
      yield {
        at: placeIn(text, first.from, first.to),
        message: `取組状況に、これからのことのような「…${ending}」があります${more}。行ったことは「…した」と書き、予定は「今後の取組」に移してください。`,
      };
    }
  },
};

function isPlan(tail: string): boolean {
  return PLANNED.test(tail) && (!STATE.test(tail) || PLAN_NOUN.test(tail));
}
