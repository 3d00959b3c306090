import { ownOpinions } from "@torikumi/outline";
import {
  goalOf,
  parseMeasureId,
  policyOf,
  type DispensableField,
  type Edition,
  type Measure,
} from "@torikumi/record";
import { extraColumns, KEY_COLUMNS } from "./key-columns.ts";
import { textHeadings } from "../layout/column-headings.ts";
import { writeItem } from "../layout/item-mark.ts";
import { writeRecommendationLine } from "../layout/recommendation-line.ts";
import { isShown } from "./paper-columns.ts";

/** A column of the list. */
export interface ListColumn {
  readonly heading: string;
  /** In Excel's units. */
  readonly width: number;
  readonly textOf: (measure: Measure) => string;
  /** Whether it comes last, outside the printed area, where no measure has anything in it. */
  readonly isOptional: boolean;
}

/** The columns of the list in their order, with the years of the edition, without those of fields that the city does not use. */
export function listColumns(edition: Edition): readonly ListColumn[] {
  const texts = textHeadings(edition.index?.value.periods ?? { progress: "", plan: "" }, "");
  const opinions = ownOpinions(edition);
  const recommendationOf = ({ id }: Measure): string => {
    const { recommendation: number = 0 } = parseMeasureId(id) ?? {};
    const title = edition.recommendations.get(number)?.value.title ?? "";
    return writeRecommendationLine(number, title);
  };
  const directionOf = ({ id }: Measure): string =>
    edition.policies.get(policyOf(id))?.value.direction ?? "";
  const fields: readonly (readonly [DispensableField, string, number])[] = [
    ["goal", texts.goal, 46],
    ["progress", texts.progress, 60],
    ["evaluation", texts.evaluation, 34],
    ["plan", texts.plan, 34],
    ["category", "取組区分", 8],
  ];
  const column = (heading: string, width: number, textOf: ListColumn["textOf"]): ListColumn => ({
    heading,
    width,
    textOf,
    isOptional: false,
  });
  return [
    column("番号", 10, ({ id }) => id),
    column("提言", 30, recommendationOf),
    column("提言の項目", 40, (measure) => itemLines(edition, measure)),
    column("方針", 6, ({ id }) => parseMeasureId(id)?.letter ?? ""),
    column("今後の取組の方向性", 46, directionOf),
    ...fields
      .filter(([key]) => isShown(edition, key))
      .map(([key, heading, width]) =>
        column(heading, width, (measure) =>
          key === "goal" ? (goalOf(measure, edition) ?? "") : measure[key],
        ),
      ),
    column("担当部", 20, ({ departments }) => departments.join("\n")),
    ...[
      column("取組内容の共有", 14, ({ goalOf: owner }) => owner ?? ""),
      ...KEY_COLUMNS,
      column("委員会意見", 34, ({ id }) =>
        (opinions.get(id) ?? []).map(({ text }) => text).join("\n"),
      ),
      ...extraColumns(edition),
    ].map((one) => ({ ...one, isOptional: true })),
  ];
}

/** The edition as a list, one row of texts per measure below the headings, in the order of display. A shared goal is written in every row. */
export function listRows(edition: Edition): readonly (readonly string[])[] {
  const columns = listColumns(edition);
  return [
    columns.map(({ heading }) => heading),
    ...[...edition.measures.values()].map(({ value }) =>
      columns.map(({ textOf }) => textOf(value)),
    ),
  ];
}

/** The items of a measure's recommendation, a line each with its mark. */
export function itemLines({ recommendations }: Edition, { id }: Measure): string {
  const { items = [] } = recommendations.get(parseMeasureId(id)?.recommendation ?? 0)?.value ?? {};
  return items.map((item, at) => writeItem(item, at + 1)).join("\n");
}
