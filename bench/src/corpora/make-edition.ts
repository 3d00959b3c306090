import {
  filePath,
  measurePath,
  parseEditionId,
  formatEditionPage,
  formatMeasure,
  formatPolicy,
  formatRecommendation,
  formatRegister,
  EDITION_FILE,
  REGISTER_FILE,
  type Department,
  type Measure,
  type PolicyId,
} from "@torikumi/record";
import { makeSentence, type SentenceKind } from "./make-sentence.ts";
import { createRandom, type Random } from "./random.ts";

/** What kind of edition to make. */
export interface EditionPlan {
  readonly measures: number;
  /** The same seed gives the same edition. */
  readonly seed: number;
  /** Characters of each 取組状況 at least; about 140 when left out, as in a measure of 1.3 kB. */
  readonly progressLength?: number;
  /** How many departments there are; twelve when left out. */
  readonly departments?: number;
  /** Gives every measure a 据置理由 of its own, so that no two front matters are alike; otherwise many are, as in the paper. */
  readonly frontMatters?: "usual" | "distinct";
  /** Ten policies of ten measures everywhere instead of five to ten. */
  readonly shape?: "varied" | "full";
}

/** The pages of an edition by their path in the edition folder, and the measures they were made from. */
export interface MadeEdition {
  readonly files: ReadonlyMap<string, string>;
  readonly measures: readonly Measure[];
}

const LETTERS = [..."アイウエオカキクケコ"];
/** Twelve departments of an invented city. */
export const DEPARTMENTS = [
  "子）こども相談部",
  "子）保育推進部",
  "子）母子支援部",
  "保）健康づくり部",
  "保）地域医療部",
  "教）学校支援部",
  "教）生徒指導部",
  "総）人材育成部",
  "総）情報管理部",
  "区）くらし支援部",
  "区）地域協働部",
  "福）生活相談部",
] as const;
const BUREAUS: Readonly<Record<string, string>> = {
  子: "こども局",
  保: "保健局",
  教: "教育局",
  総: "総務局",
  区: "各区役所",
  福: "福祉局",
};

/** The names of that many departments: the twelve, and more of their kind. */
function namesOf(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) => DEPARTMENTS[at] ?? `${DEPARTMENTS[at % DEPARTMENTS.length] ?? ""}第${at}課`,
  );
}

/** Makes an edition (r6) of invented measures. The texts are those of an invented city, put together by chance. */
export function makeEdition(plan: EditionPlan): MadeEdition {
  const random = createRandom(plan.seed);
  const files = new Map<string, string>();
  const measures: Measure[] = [];
  files.set(EDITION_FILE, editionPage("r6"));
  const departments = namesOf(plan.departments ?? DEPARTMENTS.length);
  files.set(REGISTER_FILE, formatRegister(departments.map(department)));
  const size = (): number => (plan.shape === "full" ? 10 : random.whole(5, 10));
  for (let number = 1; measures.length < plan.measures; number++) {
    const items = [makeItem(random), makeItem(random)];
    files.set(
      filePath({ kind: "recommendation", number }),
      formatRecommendation({ number, title: `${makeItem(random)}（提言${number}）`, items }),
    );
    const policies = size();
    for (let at = 0; at < policies && measures.length < plan.measures; at++) {
      const id: PolicyId = `${number}-${LETTERS[at] ?? ""}`;
      files.set(
        filePath({ kind: "policy", id }),
        formatPolicy({ id, direction: makeText("goal", 60, random) }),
      );
      const serials = size();
      for (let serial = 1; serial <= serials && measures.length < plan.measures; serial++)
        measures.push(
          makeMeasure(`${id}-${serial}` as Measure["id"], { plan, departments, random }),
        );
    }
  }
  for (const measure of measures) files.set(measurePath(measure.id), formatMeasure(measure));
  return { files, measures };
}

/** The edition page by the edition's id; only the id and the years reported differ. */
export function editionPage(id: string): string {
  const year = parseEditionId(id)?.fiscalYear ?? 2024;
  return formatEditionPage({
    id,
    title: "検証報告書を踏まえた取組状況（計測のための架空の資料）",
    periods: {
      progress: `${eraYear(year - 2)}から${eraYear(year - 1)}`,
      plan: `${eraYear(year)}以降`,
    },
    categories: [
      { name: "新規", description: "新たに始めるもの" },
      { name: "拡充", description: "内容や規模を広げるもの" },
      { name: "継続", description: "これまでと同じように行うもの" },
      { name: "終了", description: "この年度版で終えるもの" },
    ],
    cases: [],
    preface: "この年度版の文は、全て計測のために機械が組み立てたものです。",
  });
}

/** A fiscal year as the paper writes it: 令和6年度. */
function eraYear(year: number): string {
  return year < 2019 ? `平成${year - 1988}年度` : `令和${year - 2018}年度`;
}

function department(name: string): Department {
  return { name, bureau: BUREAUS[name.slice(0, 1)] ?? "", successors: [] };
}

interface Making {
  readonly plan: EditionPlan;
  readonly departments: readonly string[];
  readonly random: Random;
}

function makeMeasure(id: Measure["id"], { plan, departments: known, random }: Making): Measure {
  const departments = new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(known)));
  const distinct = plan.frontMatters === "distinct";
  return {
    id,
    category: random.chance(0.3) ? "拡充" : "継続",
    departments: [...departments],
    goal: `${random.chance(0.5) ? "○" : ""}${makeText("goal", 48, random)}`,
    progress: makeProgress(plan.progressLength ?? 112, random),
    evaluation: makeText("evaluation", 48, random),
    plan: makeText("plan", 48, random),
    ...(distinct ? { carryOverReason: `${id}は計画の${random.whole(2, 9)}年目に当たるため` } : {}),
  };
}

function makeItem(random: Random): string {
  return makeSentence("goal", random).replace(/。$/, "こと");
}

/** A text of whole sentences, at least as long as asked for. */
function makeText(kind: SentenceKind, length: number, random: Random): string {
  let text = "";
  while (text.length < length) text += makeSentence(kind, random);
  return text;
}

/** What was done: paragraphs and, in a third of the measures, a list; a note under some. */
function makeProgress(length: number, random: Random): string {
  const lines: string[] = [];
  const listed = random.chance(0.33);
  for (let written = 0; written < length;) {
    const isItem = listed && lines.length > 0;
    const line = isItem
      ? `・${makeSentence("progress", random)}`
      : makeText("progress", Math.min(length, 80), random);
    lines.push(line);
    written += line.length;
  }
  if (random.chance(0.1)) lines.push(`※${makeSentence("progress", random)}`);
  return lines.join("\n");
}
