import { search } from "../field-text.ts";
import type { Rule } from "../rule.ts";

/** は, に, の … are doubled by mistake only where a word ends before them: ものの, でできる and はは are fine. */
const DOUBLED =
  /をを|(?<=[\p{Script=Han}\p{Script=Katakana}ーこと）」』])(?:のの|がが|にに|はは|へへ|もも|でで(?!き|す))|のの(?=[\p{Script=Han}\p{Script=Katakana}])(?<!ものの)|、、|。。|，，|．．(?!．)(?<!．．．)|、。|。、|「「(?![^」]*」[^「」]*」)|(?<=[\p{Script=Han}])(?:する){2}|することすること|こととこと(?=と)|ということという/gu;

export const rule: Rule = {
  id: "doubled-word",
  title: "助詞や句読点の重なり",
  severity: "warning",
  *check({ texts }) {
    for (const hit of search(texts(), DOUBLED)) {
      yield {
        at: hit.at,
        message:
          `「${hit.text.label}」で「${hit.words}」が重なっています。どちらかを消してください。`.replace(
            "「「「」",
            "始めの括弧「",
          ),
      };
    }
  },
};
