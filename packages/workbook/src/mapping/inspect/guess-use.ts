import { isChoiceMark } from "../../layout/choice-mark.ts";
import { readHeading } from "../../layout/heading.ts";
import type { ColumnKey } from "../../layout/heading-words.ts";
import { headingKey } from "../layout.ts";
import { readIdParts, readLabel } from "../../layout/read-label.ts";
import { areAmounts, isGraded, isVocabulary, type ColumnFacts } from "./column-facts.ts";
import { areOffices } from "../office-names.ts";

/** What a column may be, the likeliest first, and how sure that is (more is surer). */
export interface Guess {
  readonly key: ColumnKey | "recommendation-or-policy";
  readonly weight: number;
}

const YEAR = "(?:(?:令和|平成|[rh])?[0-9元]{1,4}年度?(?:末)?の?|前年度の?|[本今]年度の?)?";
const WORDS: readonly (readonly [ColumnKey, number, RegExp])[] = [
  [
    "departments",
    3,
    /^(?:主|副|関係|関連|協力|連携|主な)?(?:担当|所管|所掌|主管|実施)?(?:部署|部局|課室|課|係|室|機関)(?:名|等)?$|(?:担当|所管|所掌|主管|実施主体|推進主体)(?:省庁|局|部|課|室|係|署|所属|部局|部署|課室|機関|主体)*(?:名|等)?$|^(?:課名|部署名?|部局名?|所属名?|所属|担当)$/u,
  ],
  [
    "plan",
    3,
    /今後|次年度|翌年度|来年度|次期|これから|見直し(?:の)?(?:内容|方針)|改善(?:策|方針|点|内容)|^act(?:ion)?\(|^act$|\(a\)|(?:実施|取組|対応)?予定$|対応方針|以降/u,
  ],
  ["plan", 1.5, /課題(?:と|・|及び|、|\/)|目標$/u],
  [
    "evaluation",
    2,
    /評価(?:の)?(?:理由|コメント|内容|説明)|評価(?:と|・|及び|、|\/)課題|自己評価|成果の評価|(?:成果|効果)(?:と|・|及び)?(?:課題|評価)?$|達成度の?(?:理由|説明)|^check|\(c\)|検証|点検|分析|所見/u,
  ],
  [
    "progress",
    2,
    new RegExp(
      `^${YEAR}(?:主な|具体的な)?(?:取り?組み?|実施|進捗|実行|活動|事業)?(?:の)?(?:状況|実績|実施内容|結果|経過|実績内容|取り?組み?実績|実施状況|取り?組み?状況)|実施状況|取り?組み?状況|進捗状況|活動実績|実施内容|^do(?:\\(|$)|\\(d\\)|進捗$|対応状況|措置状況|改善状況|推進状況|(?:実施|実行|対応|措置)した(?:こと|内容|取り?組み?)|行ったこと|実績$|結果$`,
      "u",
    ),
  ],
  ["progress", 2, /^(?:これまで|従来|現在)(?:の|に)?(?:対応|取り?組み?|実施|行った)/u],
  ["progress", 1.2, /(?:対応|措置|実施)(?:の)?内容|状況$/u],
  ["goal", 2.5, /(?:点検|確認|チェック|検証|評価)(?:の)?(?:項目|事項)$/u],
  ["goal", 1.8, /取り?組み?(?:の)?(?:項目|事項)/u],
  ["goal", 1.4, /(?:対応|措置)(?:の)?(?:内容|策|事項)/u],
  [
    "goal",
    2,
    /取り?組み?(?:の)?(?:内容|概要)|(?:事業|目的)(?:の|・|と|及び)?(?:内容|概要)|具体的(?:な)?(?:取り?組み?|施策|事業|内容)|(?:施策|計画|実施)(?:の)?内容|概要$|^内容$|^plan(?:\(|$)|\(p\)/u,
  ],
  [
    "goal",
    1,
    /(?:重要業績評価)?指標|kpi|(?<![大中小])項目$|取り?組み?$|取り?組み?名|事業名|^事業$|施策名|名称/u,
  ],
  [
    "title",
    1,
    /事業名|取り?組み?名|施策名|実施項目|取り?組み?(?:項目|事項)|名称$|^取り?組み?$|^事業$/u,
  ],
];
const ENGLISH: readonly (readonly [ColumnKey, number, RegExp])[] = [
  ["departments", 3, /department|division|section|in charge|responsible/u],
  ["plan", 3, /next|future|plan/u],
  ["progress", 2.5, /progress|result|achievement|done/u],
  ["goal", 2, /action|measure|activit|initiative/u],
  ["evaluation", 2, /evaluation|assessment|review/u],
];
const CATEGORY = /区分|方向性|方針区分|今後の(?:取り?組み?の)?方向/u;
const RATING =
  /評価|rating|status|対応済|達成区分|進捗区分|対応区分|達成度|達成状況|進捗度|進捗状況|判定|ランク|実施状況|ステータス/u;
/** How far a measure is, which is less than how well it went. */
const STATE = /実施状況|進捗状況|ステータス/u;
const LEVEL =
  /提言|recommendation|objective|(?:施策|方針|目標|柱|項目|分野)(?:の)?(?:番号|no\.?|記号|名|名称)$|[大中小]区分|カテゴリ|category|テーマ|目標$|の柱|柱$|大項目|分野|政策|体系|重点(?:項目|目標|施策|方針)|[章節編]$|^項$|戦略$|プロジェクト$|領域$|基本(?:方針|施策|方向|目標)|分類|施策$|方針$|[中小]項目|個別施策|課題$|方向性?$|施策の方向/u;
/** A recommendation is a level, also where each has one measure only. */
const NAME = /^提言(?:の)?(?:内容|名|題名|項目|事項)$/u;
const COUNTER = /^(?:no\.?|番号|項番|連番|通番|整理番号|事業番号|取り?組み?番号|#|ID)$/iu;

/** A heading that names its step of plan, do, check, act: what stands in brackets behind only says it in Japanese. */
const STEP = /^(plan|do|check|act)(?:ion)?\(/u;
const STEPS: Readonly<Record<string, ColumnKey>> = {
  plan: "goal",
  do: "progress",
  check: "evaluation",
  act: "plan",
};
/** 基1-2, 1-(1)-ア, A-1: a code that says nothing of what is done. */
const CODE = /^[^\s\d]{0,3}\(?[0-9A-Zア-ン]{1,3}\)?(?:[-.・]\(?[0-9A-Zア-ン]{1,3}\)?){1,3}$/u;

function isCode(text: string): boolean {
  return CODE.test(
    text
      .normalize("NFKC")
      .replace(/[\s　]/gu, "")
      .replace(/[‐‑–—―−ー]/gu, "-"),
  );
}

/** The words of a category rather than of a grade: what becomes of a measure. */
const CATEGORY_WORDS =
  /^(?:新規|拡充|拡大|継続|現状維持|維持|縮小|見直し|改善|廃止|終了|完了|統合|休止|強化|充実|検討)/u;

/** What a column may be, by its heading and its texts. */
export function guessUses(facts: ColumnFacts): readonly Guess[] {
  const heading = headingKey(facts.heading)
    .toLowerCase()
    .replace(/【.*】$|\(.*年度.*\)$/u, "")
    .replace(/(?<=[課部局室])[0-9]$/u, "")
    .replace(/^\(?[0-9]{1,2}\)?[.．、]?(?=[^0-9年月.\-/)])/u, "");
  // A sign in some of the rows says what the heading says; it is no text of its own.
  if (facts.blank > 0 && !RATING.test(heading) && facts.values.every(isChoiceMark)) return [];
  const guesses: Guess[] = [];
  const isShortWords = isVocabulary(facts) && facts.distinct.size > 0;
  if (COUNTER.test(heading))
    return facts.values.some((text) => readIdParts(text) !== undefined) || beginsAnew(facts)
      ? [{ key: "id", weight: 5 }]
      : [];
  const isId = (text: string): boolean =>
    readIdParts(text) !== undefined && !/^[0-9０-９]+[.．][0-9０-９]+$/u.test(text);
  const isLevel =
    (LEVEL.test(heading) && isLevelLike(facts)) || (NAME.test(heading) && isShort(facts));
  const isEach = facts.distinct.size === facts.values.length && facts.blank === 0;
  if (!isLevel && isEach && facts.values.length > 0 && facts.values.every(isId))
    return [{ key: "id", weight: 4 }];
  if (!isLevel && isEach && facts.values.length > 0 && facts.values.every(isCode)) return [];
  const step = STEPS[STEP.exec(heading)?.[1] ?? ""];
  if (step !== undefined) return [{ key: step, weight: 5 }];
  if (areOffices(facts.values)) guesses.push({ key: "departments", weight: 1 });
  const isCategory = [...facts.distinct].filter((text) => CATEGORY_WORDS.test(text)).length;
  if (isShortWords && isCategory > facts.distinct.size / 2)
    guesses.push({ key: "category", weight: CATEGORY.test(heading) ? 7 : 6 });
  if (!isLevel && isCategory <= facts.distinct.size / 2) {
    const weight = ratingWeight(facts, heading);
    if (weight > 0) guesses.push({ key: "rating", weight });
  }
  const known = (readHeading(facts.heading) ?? readHeading(withoutRemark(heading)))?.key;
  if (known !== undefined && known !== "id" && !(isShortWords && guesses.length > 0)) {
    if (known === "recommendation" || known === "policy")
      guesses.push({ key: "recommendation-or-policy", weight: 5 });
    else if (known !== "category" || isShortWords)
      guesses.push({ key: known, weight: /(?:項目|事項)$/u.test(heading) ? 3.9 : 4 });
  }
  if (isLevel) guesses.push({ key: "recommendation-or-policy", weight: 4 });
  const isCount = areAmounts(facts);
  for (const [key, weight, pattern] of [...WORDS, ...ENGLISH])
    if (
      pattern.test(heading) &&
      !(key === "plan" && isCount) &&
      !(weight > 1 && key !== "departments" && isShortWords && guesses.length > 0)
    )
      guesses.push({ key, weight });
  return guesses.toSorted((a, b) => b.weight - a.weight);
}

/** A heading without what stands in brackets behind it, unless that says what the column is: 取組内容(計画期間全体). */
function withoutRemark(heading: string): string {
  return heading.replace(/\((?![^()]*(?:計画|実績|評価|予定|課題|目標|担当)\))[^()]*\)$/u, "");
}

/** How sure it is that a column grades; 0 where it does not. */
function ratingWeight(facts: ColumnFacts, heading: string): number {
  const grades = facts.distinct.size > 0 && isGraded(facts.distinct);
  const isText = readHeading(facts.heading)?.key === "evaluation" && facts.values.length < 8;
  if (isVocabulary(facts) && RATING.test(heading) && (grades || !isText))
    return isGradeLike(facts) ? 7 : STATE.test(heading) ? 5 : 6;
  return grades && !isCounted(facts) && !CATEGORY.test(heading) ? 1 : 0;
}

function isCounted({ distinct }: ColumnFacts): boolean {
  return [...distinct].every((text) => /^\d+$/u.test(text.normalize("NFKC")));
}

/** Numbers that begin with 1 again and again, as they do below each level. */
function beginsAnew({ values }: ColumnFacts): boolean {
  const numbers = values.map((text) => Number(text.normalize("NFKC")));
  return (
    numbers.filter((number) => number === 1).length > 1 &&
    numbers.every((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

/** Single letters, signs or short grades: A, ◎, S, 概ね順調. */
function isGradeLike({ distinct }: ColumnFacts): boolean {
  return [...distinct].every((text) => text.normalize("NFKC").length <= 2);
}

/** Whether a column can be a level: it is merged, repeats, has gaps, or its texts are numbered. */
function isLevelLike({ values, distinct, merged, blank }: ColumnFacts): boolean {
  const isNumbered = values.length > 0 && values.every((text) => readLabel(text).sign !== "");
  return (
    isShort({ values }) &&
    (merged > 0 || blank > 0 || distinct.size < values.length || isNumbered || values.length === 1)
  );
}

function isShort({ values }: Pick<ColumnFacts, "values">): boolean {
  return values.every((text) => text.length <= 60);
}
