import { ENDED, FIELD_HEADINGS, sourceSpan } from "@torikumi/record";
import type { Rule } from "../rule.ts";

/** Says that something goes on. */
const GOES_ON =
  /(?:引き?続き|今後も|(?:来|次|翌)年度(?:以降)?も|継続(?:して|する|し)|(?:続け|実施し|取り組み|進め|広げ|増やし|拡大し|拡充し)(?:る|ていく)|(?:増やす|(?:拡大|拡充|増員|増設)する)(?=。|$))/u;
/** Says where it goes on, or that it does not. */
const ELSEWHERE =
  /終了|終え|廃止|統合|移行|引き?継|一本化|取組(?:の)?中で|別の取組|[0-9]-[ア-ンA-Z]/u;

export const rule: Rule = {
  id: "ended-plan",
  title: "終了する取組の、続ける予定",
  severity: "warning",
  *check({ measures }) {
    for (const { page } of measures) {
      if (page.value.category !== ENDED || page.value.mergedInto !== undefined) continue;
      const section = page.sections.find(({ name }) => name === FIELD_HEADINGS.plan);
      if (section === undefined || ELSEWHERE.test(page.value.plan)) continue;
      const found = GOES_ON.exec(section.content.text);
      if (found === null) continue;
      const to = found.index + found[0].length;
      yield {
        at: { page, span: sourceSpan(section.content, found.index, to) },
        message: `取組区分が「${ENDED}」ですが、今後の取組に「${found[0]}」とあります。続けるのなら取組区分を改め、別の取組で続けるのなら「統合先」か、その取組の番号を書いてください。`,
      };
    }
  },
};
