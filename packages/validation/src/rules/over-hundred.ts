import { countedSentences } from "../figures/counted-sentences.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const MARK = /率|満足度|割合/u;
const CANDIDATE = /(?:率|満足度|割合)[^。\n]*[1-9１-９][0-9０-９]{2}(?:[.．][0-9０-９]+)?[％%]/u;
/** Shares of a whole, which cannot be more than all of it; 達成率 or 利用率 can. */
const OF_A_WHOLE =
  /(?:受講|受診|実施|参加|把握|確認|出席|加入|普及|修了|設置|回収|訪問|接種|回答|提出|登録|配置|在籍|就学|未受診)率$|満足度$|割合$/u;
/** A share of something else than a whole: 予算に対する執行の割合. */
const OF_ELSE = /に対する|に対し|計画|目標|定員|予算|前年|比べ/u;

export const rule: Rule = {
  id: "over-hundred",
  title: "100％を超える割合",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const { text, from, sentence, amounts } of countedSentences(texts("digit"), {
      mark: MARK,
      pattern: CANDIDATE,
    })) {
      for (const { value, unit, label, start, end, text: written } of amounts) {
        if (unit !== "％" || value <= 100 || !OF_A_WHOLE.test(label)) continue;
        if (label.endsWith("割合") && OF_ELSE.test(sentence)) continue;
        yield {
          at: placeIn(text, from + start, from + end),
          message: `「${text.label}」の「${label}」が${written}になっています。100％を超えることのない割合なら、数を確かめてください。`,
        };
      }
    }
  },
};
