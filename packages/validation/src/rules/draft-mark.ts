import { shorten } from "@torikumi/record";
import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";
import type { Trait } from "../text/text-traits.ts";

/**
 * Marks of an unfinished text, each looked for only where its characters are. A quoted word
 * (「要確認」と表示) is none.
 */
const MARKS: readonly (readonly [Trait | undefined, RegExp])[] = [
  ["circle", /[○〇●◯×☓■]{2,}|★/g],
  ["bracket", /[（【〔(](?:要確認|確認中|調整中|作成中|検討中|未定|仮|P|Ｐ)[）】〕)]/g],
  ["latin", /[XＸ]{2,}(?=[0-9件名回人年月日％%])|TODO|FIXME/g],
  [undefined, /(?:後日|別途|ここに)(?:記入|追記|入力)/g],
  [undefined, /※?要確認(?<=(?:[。\n]|^)※?要確認)/g],
];

/** What Git puts around the sides of a conflict, where a person has left one line of it; `>>>>>>>` is told as a quotation. */
const CONFLICT = /(?<=^|\n)(?:<{7}|\|{7})(?: [^\n]*)?(?=\n|$)/g;

export const rule: Rule = {
  id: "draft-mark",
  title: "書きかけの印",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const [trait, pattern] of MARKS) {
      for (const { text, words, at } of search(texts(trait), pattern)) {
        const message = `「${text.label}」に書きかけの印「${shorten(words)}」が残っています。確かめた内容に書き換えてください。`;
        yield { at, message };
      }
    }
    const withMark = texts().filter(({ content }) =>
      ["<<<<<<<", "|||||||"].some((mark) => content.text.includes(mark)),
    );
    for (const { words, at } of search(withMark, CONFLICT)) {
      yield {
        at,
        message: `マージの競合の印「${shorten(words)}」が残っています。どちらの文にするかを決め、印の行を消してください。`,
      };
    }
  },
};
