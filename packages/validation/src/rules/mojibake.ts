import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/**
 * The replacement character; UTF-8 read as Latin-1 (あ = ã‚) or as Shift_JIS (あ = 縺, 。 = 縲, ア = 繧 or
 * 繝, two in a row); Shift_JIS read as Latin-1 (‚ before each kana); private use characters, which
 * show as nothing elsewhere.
 */
const BROKEN =
  /\uFFFD+|(?:[\u00C2\u00C3\u00E2-\u00E9][\u0080-\u00BF\u0152-\u0178\u02C6\u02DC\u2013-\u203A\u20AC\u2122]+){2,}|(?:[縺繧繝縲][\uFF61-\uFF9F\u3000-\u30FF\u4E00-\u9FFF]){2,}|(?:‚[\u0080-\u00FF\u0152-\u0178\u02C6\u02DC\u2013-\u203A\u20AC\u2122]){2,}|\p{Co}+/gu;

export const rule: Rule = {
  id: "mojibake",
  title: "文字化け",
  severity: "error",
  sees: "measure",
  *check({ texts, oddNames }) {
    for (const hit of search([...texts("odd"), ...oddNames()], BROKEN)) {
      const isPrivate = /^\p{Co}/u.test(hit.words);
      const message = isPrivate
        ? `「${hit.text.label}」に外字（このパソコンだけで見える文字）があります。標準の文字に直してください。`
        : `「${hit.text.label}」に文字化けした部分があります。もとの文書を見て書き直してください。`;
      yield { at: hit.at, message };
    }
  },
};
