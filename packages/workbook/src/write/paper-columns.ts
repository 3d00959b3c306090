import { usesField, type DispensableField, type Edition, type Measure } from "@torikumi/record";
import type { CellStyle } from "hucre";
import { textHeadings } from "../layout/column-headings.ts";
import { STYLES } from "./cell-styles.ts";

/** A column of the paper's table. */
export interface PaperColumn {
  readonly key: DispensableField | "departments";
  readonly heading: string;
  /** In Excel's units. */
  readonly width: number;
  readonly style: CellStyle;
  readonly textOf: (measure: Measure) => string;
}

/** The width of the column of ids, outside the printed area. */
export const ID_WIDTH = 10;

/** The columns of the paper's table, without those of fields that the city does not use and no measure has. */
export function paperColumns(edition: Edition): readonly PaperColumn[] {
  const texts = textHeadings(edition.index?.value.periods ?? { progress: "", plan: "" }, "\n");
  const text = (key: "goal" | "progress" | "evaluation" | "plan", width: number): PaperColumn => ({
    key,
    heading: texts[key],
    width,
    style: STYLES.body,
    textOf: (measure) => measure[key],
  });
  const columns: readonly PaperColumn[] = [
    text("goal", 46),
    text("progress", 60),
    text("evaluation", 34),
    text("plan", 34),
    {
      key: "category",
      heading: "取組\n区分",
      width: 8,
      style: STYLES.category,
      textOf: ({ category }) => category,
    },
    {
      key: "departments",
      heading: "担当部",
      width: 20,
      style: STYLES.body,
      textOf: ({ departments }) => departments.join("\n"),
    },
  ];
  return columns.filter(({ key }) => key === "departments" || isShown(edition, key));
}

/** Whether a field has a column: the city uses it, or a measure has it all the same. */
export function isShown(edition: Edition, key: DispensableField): boolean {
  return (
    usesField(edition.index?.value, key) ||
    [...edition.measures.values()].some(({ value }) => value[key] !== "")
  );
}
