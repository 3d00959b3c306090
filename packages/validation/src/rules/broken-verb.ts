import { search } from "../field-text.ts";
import type { Rule } from "../rule.ts";

/** A plain verb runs into できる (行うできる) or ともに (するともに): a word between them is missing or one too many. */
const BROKEN =
  /[\p{Script=Han}ぁ-ん](?:[うすつむぶる]でき(?:る|た|て|な|ま)|(?:す|図|行|め|け|げ|せ)[うる]ともに)/gu;

export const rule: Rule = {
  id: "broken-verb",
  title: "つながらない動詞",
  severity: "warning",
  *check({ texts }) {
    for (const hit of search(texts(), BROKEN)) {
      const advice = hit.words.endsWith("ともに")
        ? "「…するとともに」のように「と」を補ってください"
        : "「…できる」か「…ことができる」に直してください";
      yield { at: hit.at, message: `「${hit.words}」は言葉がつながっていません。${advice}。` };
    }
  },
};
