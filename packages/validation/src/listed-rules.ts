import type { RuleDescription } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/**
 * Rules that have a page like all others but whose findings are made elsewhere: where files are read
 * (rooms `record` and `source`), and where a pull request and its owners are looked at (room `cycle`).
 */
const FOUND_ELSEWHERE: readonly RuleDescription[] = [
  { id: "codeowners", title: "確認者の一覧と年度版の食い違い", severity: "error" },
  { id: "file-layout", title: "ファイルの置き場所と読み取り", severity: "error" },
  { id: "front-matter", title: "先頭の項目の過不足", severity: "error" },
  { id: "heading", title: "見出しになっていない行", severity: "error" },
  { id: "merge-conflict", title: "まとめられなかった変更の跡", severity: "error" },
  { id: "plain-text", title: "本文の書式", severity: "error" },
  { id: "wording-only", title: "ラベル「字句のみ」と変更の食い違い", severity: "error" },
  { id: "yaml", title: "先頭の「---」から「---」までの書き方", severity: "error" },
];

/** Every rule that a finding can name, in the order of its id; each has its page `rules/<id>.md`. */
export const LISTED_RULES: readonly RuleDescription[] = [...RULES, ...FOUND_ELSEWHERE].toSorted(
  (a, b) => (a.id < b.id ? -1 : 1),
);
