import { search } from "../field-text.ts";
import type { Rule } from "../rule.ts";

const DRAFT =
  /(?<=[（【(※\n]|^)要確認|要確認(?=[）】)。\n]|$)|[（【〔(](?:確認中|調整中|作成中|検討中|未定|仮|P|Ｐ)[）】〕)]|[○〇●◯×☓■]{2,}|(?:[XＸ]{2,}(?=[0-9件名回人年月日％%]))|TODO|FIXME|後日(?:記入|追記)|別途(?:記入|追記)|ここに(?:記入|入力)|★|Lorem ipsum/gu;

export const rule: Rule = {
  id: "draft-mark",
  title: "書きかけの印",
  severity: "warning",
  *check({ texts }) {
    for (const hit of search(texts(), DRAFT)) {
      yield {
        at: hit.at,
        message: `「${hit.text.label}」に書きかけの印「${hit.words}」が残っています。確かめた内容に書き換えてください。`,
      };
    }
  },
};
