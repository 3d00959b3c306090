import { MEASURE_KEYS, type Edition, type Measure } from "@torikumi/record";

/** A column for a key of a measure that the paper has no column for. */
export interface KeyColumn {
  readonly heading: string;
  /** In Excel's units. */
  readonly width: number;
  readonly textOf: (measure: Measure) => string;
}

/** The columns of the keys, in the order in which they come. 取組内容 is told by the merged cell, or in a column of its own. */
export const KEY_COLUMNS: readonly KeyColumn[] = [
  column("repostOf", 10),
  column("predecessors", 10),
  column("mergedInto", 10),
  column("carryOverReason", 24),
  column("endReason", 24),
  column("title", 24),
  { ...column("rating", 10), heading: "評価の段階" },
  { ...column("items", 10), heading: "対応する項目" },
];

/** The columns of the city's own fields. */
export function extraColumns(edition: Edition): readonly KeyColumn[] {
  return (edition.index?.value.extras ?? []).map(({ name }) => ({
    heading: name,
    width: 24,
    textOf: ({ extras }) => extras?.find((extra) => extra.name === name)?.text ?? "",
  }));
}

function column(key: Exclude<keyof typeof MEASURE_KEYS, "goalOf">, width: number): KeyColumn {
  return {
    heading: MEASURE_KEYS[key],
    width,
    textOf: (measure) => [measure[key] ?? []].flat().join("\n"),
  };
}
