import { formatYaml, UNFILLED } from "@torikumi/record";
import { styleExample } from "../../layout/label-style.ts";
import { shorten } from "../../notes/shorten.ts";
import { editionLines } from "../stamp-layout.ts";
import { letterOf, namelessHeading } from "../layout.ts";
import { namesDepartments, type DraftedLayout } from "./draft-layout.ts";

/** So many texts of a column are shown. */
const SHOWN = 3;

/** A drafted layout as a file, with what was seen in comments that people read beside it. */
export function formatLayout(draft: DraftedLayout): string {
  const { columns, recommendations, policies, departments, styles, categories, ratings, skipped } =
    draft;
  const lines = columns.flatMap(({ facts, use }) => [
    `  # ${letterOf(facts.column)}列　${
      facts.values
        .slice(0, SHOWN)
        .map((text) => shorten(text.replace(/\s+/gu, " ")))
        .join("｜") || "（中身なし）"
    }`,
    ...indented({ [facts.heading || namelessHeading(facts.column)]: use }),
  ]);
  return [
    "# 表の読み方。torikumi import --inspect が下書きしました。違うところを直して使います。",
    ...draft.tables.map(
      ({ table, header, to }) =>
        `# シート「${oneLine(table.name)}」: 見出しは${rowsOf(header)}、その下に${to - header.to}行`,
    ),
    "",
    "# 見出しの語: 何にするか。使える言葉は",
    "#   番号・提言・取組方針・見出し・取組内容・取組状況・自己評価・今後の取組・取組区分・評価・担当部",
    "#   （同じものを2つ以上の列に付けると、左から順につなぎます）",
    "#   見出し（担当部）・取組内容（担当部）（担当部の名前が後ろの括弧にあるとき。括弧は【】でもよい）",
    "#   市の番号（A-1、Ⅱ-3 のような番号。市の欄として残し、始めの記号を提言、終わりを取組の番号として読む）",
    "#   毎年書く（市の欄として残し、新しい年度版では空から書く）・引き継ぐ（市の欄として残し、前の年度版の文から始める）",
    "#   年度（1つの取組が年度ごとの行に分かれているとき。新しい年度の行を読む）・読まない",
    "列:",
    ...lines,
    "",
    "# 提言の名前がどこにあるか: 列・小見出し・表の上・シート名・1つ（分けない）",
    `提言: ${recommendations}`,
    "# 取組方針の名前がどこにあるか: 列・小見出し・表の上・シート名・なし",
    `取組方針: ${policies}`,
    ...(draft.below === undefined
      ? []
      : [
          "# その下の段階の小見出しを残す、市の欄の名前",
          ...formatYaml({ 小見出しの欄: draft.below }).trimEnd().split("\n"),
        ]),
    ...styleLines(styles),
    ...(departments === "列"
      ? departmentLines(columns)
      : ["# 担当部がどこにあるか: 列・表の上・シート名", `担当部: ${departments}`]),
    ...vocabulary("取組区分", categories, "取組区分の言葉と説明（説明は空でもよい）"),
    ...vocabulary("評価", ratings, "評価の言葉と説明（説明は空でもよい）"),
    ...(skipped.length === 0
      ? []
      : [
          "",
          "# 表のないシート",
          ...formatYaml({ 読まないシート: skipped.map(({ name }) => name) })
            .trimEnd()
            .split("\n"),
        ]),
    ...(draft.edition === ""
      ? []
      : editionLines(
          columns.map(({ facts }) => facts.heading),
          draft.edition,
        )),
    "",
  ].join("\n");
}

/** How the levels are written, by examples. */
function styleLines({ recommendation, policy }: DraftedLayout["styles"]): readonly string[] {
  const written = {
    ...(recommendation !== undefined && { 提言の書き方: styleExample(recommendation) }),
    ...(policy !== undefined && { 取組方針の書き方: styleExample(policy) }),
  };
  if (Object.keys(written).length === 0) return [];
  return [
    "# 名前の書き方（番号1のとき）。書き出すときに使う",
    ...formatYaml(written).trimEnd().split("\n"),
  ];
}

function vocabulary(
  key: string,
  words: DraftedLayout["categories"],
  comment: string,
): readonly string[] {
  if (words.length === 0) return [];
  const data = {
    [key]: Object.fromEntries(words.map(({ name, description }) => [name, description])),
  };
  return ["", `# ${comment}`, ...formatYaml(data).trimEnd().split("\n")];
}

function indented(data: unknown): readonly string[] {
  return formatYaml(data)
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`);
}

function rowsOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return to - from === 1 ? `${from + 1}行目` : `${from + 1}～${to}行目`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** What is to be written where no department stands anywhere. */
function departmentLines(columns: DraftedLayout["columns"]): readonly string[] {
  return columns.some(namesDepartments)
    ? []
    : [
        "# 担当部が表のどこにもありません。全ての取組を担当する部の名前を書いてください",
        `担当部の名前: ${UNFILLED}`,
      ];
}
