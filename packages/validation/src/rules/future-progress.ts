import { placeIn } from "../field-text.ts";
import type { Rule } from "../rule.ts";

/** A plan's ending: 予定, 見込み, …ていく, …こととする, or a verb that is not yet done (実施する。); states (…ている。, …である。, …られる。) are none. */
const ENDING =
  /(?:予定|見込み|ていきたい|ていく|でいく|こととする|[\p{Script=Han}ァ-ヺー](?:する|す|く|ぐ|う|つ|む|ぶ|る)|[えけげせぜてでねべめれじぎびみり]る)(?:である|です|としている)?(?=[。\n]|$)(?<!てい(?:る)|でいる|でき(?:る)|であ(?:る)|考える|いえる|言える|思える|見える|みられる|られる|される|含む|除く|いう|要する|有する|関する|属する|含める|呼ぶ|基づく)/gu;

export const rule: Rule = {
  id: "future-progress",
  title: "取組状況に書かれた予定",
  severity: "warning",
  *check({ texts }) {
    for (const text of texts()) {
      if (text.field !== "progress") continue;
      const words = text.content.text;
      const hits = [...words.matchAll(ENDING)];
      const first = hits[0];
      if (first === undefined) continue;
      const to = first.index + first[0].length;
      const from = Math.max(words.lastIndexOf("。", to - 1), words.lastIndexOf("\n", to - 1)) + 1;
      const more = hits.length > 1 ? `（このほか${hits.length - 1}か所）` : "";
      yield {
        at: placeIn(text, from, to),
        message: `取組状況に、これからのことのような「…${first[0]}」があります${more}。行ったことは「…した」と書き、予定は「今後の取組」に移してください。`,
      };
    }
  },
};
