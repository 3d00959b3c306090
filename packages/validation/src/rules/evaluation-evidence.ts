import { sourceSpan } from "@torikumi/record";
import { comparedAmounts } from "../figures/compared-amounts.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** What is told of something of it (来館者の満足は), and not of it. */
const OF_IT = /^の(?!増|減|数|件数|人数|総数|伸び)/u;
/** From so large a share on, a figure is not 横ばい. */
const LEVEL = 0.2;
const TRENDS = {
  増えた: /増加|増え/u,
  減った: /減少|減[っり]/u,
  横ばい: /横ばい|同程度|変わらず/u,
};
/** What is denied, wished or feared, and 増加に備える, 減少を目指す: no word about what happened. */
const NO_CLAIM =
  /抑え|防|なか|ない|ず|必要|見込|おそれ|恐れ|(?:増加|減少)(?:に(?:備|対|向|応)|への|を(?:目指|図|踏|受))/u;

export const rule: Rule = {
  id: "evaluation-evidence",
  title: "数の動きと合わない自己評価",
  severity: "warning",
  sees: "measure",
  *check(context) {
    for (const { text, from, to } of comparedAmounts(context)) {
      if (from.unit !== to.unit) continue;
      const section = text.page.sections.find(({ name }) => name === "自己評価");
      if (section === undefined) continue;
      const { content } = section;
      const at = content.text.indexOf(to.label);
      if (at === -1 || OF_IT.test(content.text.slice(at + to.label.length))) continue;
      const clause = /^[^。、\n]*(?:、[^。、\n]*)?/u.exec(content.text.slice(at))?.[0] ?? "";
      const told = Object.entries(TRENDS).filter(([, words]) => words.test(clause));
      const [trend] = told[0] ?? [];
      if (trend === undefined || told.length > 1 || NO_CLAIM.test(clause)) continue;
      const share = (to.value - from.value) / Math.max(from.value, 1);
      const isRight =
        trend === "横ばい" ? Math.abs(share) <= LEVEL : trend === "増えた" ? share > 0 : share < 0;
      if (isRight) continue;
      yield {
        at: { page: text.page, span: sourceSpan(content, at, at + clause.length) },
        message: `自己評価に「${clause}」とありますが、取組状況の「${to.label}」は、${context.previousName}の${from.written}から${to.written}になっています。どちらが正しいかを確かめてください。`,
        related: [{ at: placeIn(text, to.start, to.end), message: "取組状況の数です。" }],
      };
    }
  },
};
