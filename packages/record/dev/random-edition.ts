import {
  formatEditionPage,
  formatMeasure,
  formatOpinion,
  formatOpinionId,
  formatPolicy,
  formatRecommendation,
  formatRegister,
  filePath,
  isNameless,
  measurePath,
  opinionPath,
  type PolicyId,
  type Measure,
  type MeasureId,
  type Opinion,
} from "../src/index.ts";
import fc from "fast-check";

/** Pieces of text that spreadsheets, XML, CSV, YAML or Markdown like to change. What breaks a line somewhere is read as a line break, so none of that is here. */
const NASTY = [
  "=1+1",
  "+1",
  "-",
  "@SUM(A1)",
  "＝",
  "'",
  "''=",
  '"',
  ",",
  "\t",
  "_x000D_",
  "_x0041_",
  "_",
  "#N/A",
  "#REF!",
  "001",
  "1e5",
  "2025/4/1",
  "TRUE",
  "&amp;",
  "<b>",
  "]]>",
  " ",
  "　",
  "・",
  "・項目",
  "○",
  "※",
  "①",
  "取組内容",
  "【取組区分】",
  "新規：",
  "取組方針ア",
  "１　",
  "が\u3099",
  "葛\u{E0100}",
  "𠮟",
  "👨‍👩‍👧",
  "\uFEFF",
  "\u200B",
  "---",
  "|",
  "3名",
];

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...NASTY), weight: 3 },
  { arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }), weight: 1 },
  { arbitrary: fc.constantFrom("世帯の課題を", "関係部署で", "共有した。"), weight: 2 },
);
const line = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => pieces.join("").replace(/[\0\r\v\f\u0085\u2028\u2029]/g, ""));
/** A text of several lines, "" included; none that is only a sign for "the same as above", or an id, which an import refuses. */
export const anyText = fc
  .array(line, { maxLength: 4 })
  .map((lines) => lines.join("\n"))
  .filter((text) => {
    const plain = text.replace(/[\s（()）【】〔〕［\]「」。．.、]/gu, "");
    const undrawn = plain.replace(/^[-－‐–—―ー─]+|[-－‐–—―ー─]+$/gu, "");
    return !/^[\d\s-]+$/.test(plain) && !/^(?:["″”“〃々仝゛ゞ]+|['’´`]{2,}|再)$/.test(undrawn);
  });
const someText = anyText.map((text) => `○${text}`);
const title = fc
  .array(fc.constantFrom("区の", "体制", "(案)", "：", "#1", "A&B", "「提言」"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(""));
const departments = fc.uniqueArray(
  fc.constantFrom("子）児童相談所", "区）保健福祉部", "教）学校教育部", "総）職員部"),
  { minLength: 1, maxLength: 3 },
);
/** Reasons stand in YAML front matter, whose own escapes are the record room's to test. */
const reason = fc.option(title, { nil: undefined });

/** How a random measure is made: whether it shares the goal of the measure before, and the rest. */
const measure = fc.record({
  isShared: fc.boolean(),
  category: fc.constantFrom("新規", "拡充", "継続", "終了"),
  departments,
  goal: someText,
  progress: anyText,
  evaluation: anyText,
  plan: anyText,
  opinion: fc.option(someText, { nil: undefined }),
  title: reason,
  carryOverReason: reason,
  endReason: reason,
  hasReferences: fc.boolean(),
  gap: fc.nat({ max: 2 }),
});

/** The letters of a city's policies; "" for a city that has none. */
const LETTERS = ["アイウ", "ABC", "123", ""] as const;

const edition = fc.record({
  letters: fc.constantFrom(...LETTERS),
  title,
  preface: anyText,
  cases: fc.array(title, { maxLength: 2 }),
  items: fc.array(title, { maxLength: 3 }),
  policies: fc.array(
    fc.record({ direction: someText, measures: fc.array(measure, { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** What the generated edition carries. */
export interface RandomEdition {
  /** Without anything that the paper's layout has no place for. */
  readonly paper: ReadonlyMap<string, string>;
  /** With keys, opinions, cases, preface and gaps in the serials. */
  readonly full: ReadonlyMap<string, string>;
}

/** Random editions of one recommendation, as files. */
export const randomEdition: fc.Arbitrary<RandomEdition> = edition.map((plan) => ({
  paper: filesOf(plan, false),
  full: filesOf(plan, true),
}));

type Plan = typeof edition extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf(plan: Plan, isFull: boolean): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const names: string[] = [];
  const pages: [string, string][] = [];
  const opinions: Pick<Opinion, "target" | "text">[] = [];
  for (const [index, { direction, measures }] of plan.policies.entries()) {
    const policy = policyAt(plan, index);
    if (policy === undefined) break;
    if (!isNameless(policy))
      pages.push([
        filePath({ kind: "policy", id: policy }),
        formatPolicy({ id: policy, direction }),
      ]);
    let serial = 0;
    let leader: MeasureId | undefined;
    for (const made of measures) {
      serial += 1 + (isFull ? made.gap : 0);
      const id = `${policy}-${serial}` as MeasureId;
      const goalOf = made.isShared ? leader : undefined;
      if (goalOf === undefined) leader = id;
      for (const name of made.departments) if (!names.includes(name)) names.push(name);
      pages.push([measurePath(id), formatMeasure(measureOf(made, id, goalOf, isFull))]);
      if (isFull && made.opinion !== undefined) opinions.push({ target: id, text: made.opinion });
    }
  }
  const bureaus = [...new Set(names.map((name) => name[0]))];
  const sorted = bureaus.flatMap((bureau) => names.filter((name) => name.startsWith(bureau ?? "")));
  files.set(
    "index.md",
    formatEditionPage({
      id: "r7",
      title: plan.title,
      periods: { progress: "令和６年度", plan: "令和７年度以降" },
      categories: [
        { name: "新規", description: "新しく：始める" },
        { name: "拡充", description: "" },
        { name: "継続", description: "=続ける" },
        { name: "終了", description: "終える" },
      ],
      cases: isFull ? plan.cases : [],
      preface: isFull ? plan.preface : "",
      ...(isFull && {
        publishedOn: "2025-08-20",
        publisher: "=みほん市",
        contact: "こども企画課（内線1234）",
        licence: "CC BY 4.0",
        siteName: "みほん市　取組の記録",
        siteAddress: "https://mihon.example.invalid/",
        repository: "https://git.example.invalid/mihon/torikumi",
        documentNumber: "資料１－１",
        story: ["1-ア-1は、進みました。"],
      }),
    }),
  );
  files.set(
    "departments.yaml",
    formatRegister(
      sorted.map((name, place) => ({
        name,
        bureau: isFull ? "局" : (name[0] ?? ""),
        from: isFull ? "r5" : "r7",
        successors: isFull ? ["子）新しい部"] : [],
        ...(isFull && { latinName: `bu${place + 1}`, team: `@mihon-shi/bu${place + 1}` }),
      })),
    ),
  );
  files.set(
    "1/index.md",
    formatRecommendation({ number: 1, title: plan.title, items: plan.items }),
  );
  for (const [path, text] of pages) files.set(path, text);
  for (const [index, { target, text }] of opinions.entries()) {
    const id = formatOpinionId({ edition: "r7", number: index + 1 });
    const unknown = { meeting: "", date: "", state: "未対応", response: "" };
    files.set(opinionPath(id), formatOpinion({ id, target, text, ...unknown }));
  }
  return files;
}

/** The policy at a place; a city without policies has only the nameless one. */
function policyAt({ letters }: Plan, index: number): PolicyId | undefined {
  if (letters === "") return index === 0 ? "1" : undefined;
  return `1-${letters[index] ?? ""}`;
}

function measureOf(
  made: Plan["policies"][number]["measures"][number],
  id: MeasureId,
  goalOf: MeasureId | undefined,
  isFull: boolean,
): Measure {
  const optional = {
    title: made.title,
    carryOverReason: made.carryOverReason,
    endReason: made.endReason,
    ...(made.hasReferences
      ? {
          items: ["①", "③"],
          repostOf: "9-ア-1",
          predecessors: ["9-イ-2", "9-イ-4"],
          mergedInto: "9-ウ-1",
        }
      : {}),
  };
  const keys = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    id,
    category: made.category,
    departments: made.departments,
    goal: goalOf === undefined ? made.goal : "",
    progress: made.progress,
    evaluation: made.evaluation,
    plan: made.plan,
    ...(goalOf === undefined ? {} : { goalOf }),
    ...(isFull ? Object.fromEntries(keys) : {}),
  };
}
