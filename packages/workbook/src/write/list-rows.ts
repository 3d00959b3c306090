import { ownOpinions } from "@torikumi/outline";
import { goalOf, parseMeasureId, policyOf, type Edition, type Measure } from "@torikumi/record";
import { extraColumns, KEY_COLUMNS } from "./key-columns.ts";
import { textHeadings } from "../layout/column-headings.ts";
import { writeItem } from "../layout/item-mark.ts";
import { writeRecommendationLine } from "../layout/recommendation-line.ts";

/** The columns of the list after the four texts. */
const AFTER = [
  "取組区分",
  "担当部",
  "取組内容の共有",
  ...KEY_COLUMNS.map(({ heading }) => heading),
  "委員会意見",
];
const BEFORE = ["番号", "提言", "提言の項目", "方針", "今後の取組の方向性"];

/** The headings of the list, with the years of the edition. */
export function listHeadings(edition: Edition): readonly string[] {
  const texts = textHeadings(edition.index?.value.periods ?? { progress: "", plan: "" }, "");
  return [
    ...BEFORE,
    texts.goal,
    texts.progress,
    texts.evaluation,
    texts.plan,
    ...AFTER,
    ...extraColumns(edition).map(({ heading }) => heading),
  ];
}

/** The edition as a list, one row of texts per measure, in the order of display. A shared goal is written in every row. */
export function listRows(edition: Edition): readonly (readonly string[])[] {
  const opinions = ownOpinions(edition);
  return [...edition.measures.values()].map(({ value }) => [
    ...listRow(edition, value),
    (opinions.get(value.id) ?? []).map(({ text }) => text).join("\n"),
    ...extraColumns(edition).map(({ textOf }) => textOf(value)),
  ]);
}

function listRow(edition: Edition, measure: Measure): readonly string[] {
  const { recommendation: number = 0, letter = "" } = parseMeasureId(measure.id) ?? {};
  const recommendation = edition.recommendations.get(number)?.value;
  return [
    measure.id,
    writeRecommendationLine(number, recommendation?.title ?? ""),
    itemLines(edition, measure),
    letter,
    edition.policies.get(policyOf(measure.id))?.value.direction ?? "",
    goalOf(measure, edition) ?? "",
    measure.progress,
    measure.evaluation,
    measure.plan,
    measure.category,
    measure.departments.join("\n"),
    measure.goalOf ?? "",
    ...KEY_COLUMNS.map(({ textOf }) => textOf(measure)),
  ];
}

/** The items of a measure's recommendation, a line each with its mark. */
export function itemLines({ recommendations }: Edition, { id }: Measure): string {
  const { items = [] } = recommendations.get(parseMeasureId(id)?.recommendation ?? 0)?.value ?? {};
  return items.map((item, at) => writeItem(item, at + 1)).join("\n");
}
