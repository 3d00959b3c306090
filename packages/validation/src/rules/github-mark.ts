import { shorten } from "@torikumi/record";
import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** What GitHub draws as a picture: the names of its emoji are words of small letters and a few numbers. */
const EMOJI = /(?<![A-Za-z0-9:]):(?:[a-z][a-z0-9_+-]*|[+-]1|100|1234):(?![A-Za-z0-9:])/gu;
/** What GitHub draws as a formula: dollars that touch what they enclose. */
const FORMULA = /(?<![\\$A-Za-z0-9])(?:\$\$[^$]+\$\$|\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?![0-9$]))/gu;

export const rule: Rule = {
  id: "github-mark",
  title: "GitHubが別の形に変える書き方",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const { at, words } of search(texts("latin"), EMOJI)) {
      yield {
        at,
        message: `「${words}」は、GitHub の画面では絵文字に変わります。全角の「：」を使うか、言葉で書いてください。`,
      };
    }
    const withDollar = texts().filter(({ content }) => content.text.includes("$"));
    for (const { at, words } of search(withDollar, FORMULA)) {
      yield {
        at,
        message: `「${shorten(words, 30)}」は、GitHub の画面では数式に変わります。全角の「＄」を使うか、「ドル」と書いてください。`,
      };
    }
  },
};
