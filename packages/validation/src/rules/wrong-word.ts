import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/**
 * Slips of the keyboard that a spelling checker passes, each with what must be meant where the
 * words around it stand.
 */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/施行(?=実施|的に|的な|運用|導入|期間|事業)/gu, "試行"],
  [/(?<=それぞれの|の)適正(?=や強み|と強み|や能力|や希望|検査)/gu, "適性"],
  [/(?<=担当|各)く(?=[のをにがへ])/gu, "区"],
  [/保険(?=師|所|福祉部|福祉局|指導員|センター)/gu, "保健"],
  [/(?<=児童福祉)士/gu, "司"],
  [/(?<=児童心理)士/gu, "司"],
  [/看護士/gu, "看護師"],
  [/(?<=要保護)児童対策協議会/gu, "児童対策地域協議会"],
  [/一時保護(?:書|署)/gu, "一時保護所"],
  [/(?<=支援)対制|(?<=相談)対制|(?<=推進)対制/gu, "体制"],
  [/自動(?=相談所|虐待|福祉|養護)/gu, "児童"],
  [/幼児検診|乳幼児検診/gu, "乳幼児健診"],
];
const ANY = new RegExp(SLIPS.map(([slip]) => slip.source).join("|"), "u");

export const rule: Rule = {
  id: "wrong-word",
  title: "変換や打ち間違いの誤り",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    const suspects = texts().filter(({ content }) => ANY.test(content.text));
    for (const [slip, meant] of SLIPS) {
      for (const { text, from, to, at } of search(suspects, slip)) {
        const around = text.content.text.slice(Math.max(0, from - 4), to + 3).replace(/\n/gu, "");
        const wrong = text.content.text.slice(from, to);
        yield {
          at,
          message: `「…${around}…」の「${wrong}」は「${meant}」の書き誤りのように見えます。確かめてください。`,
        };
      }
    }
  },
};
