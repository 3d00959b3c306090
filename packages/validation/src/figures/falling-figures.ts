import { compareTexts, type EditionChanges, type FigureChange } from "@torikumi/diff";
import type { Measure, MeasureId } from "@torikumi/record";

/** A figure of 取組状況 that fell. */
export interface FallingFigure {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}

/** What a department wants less of, and what it cannot choose: how often it is called, how long something takes. */
const LESS_IS_MORE =
  /待機|未|死亡|虐待|通告|通報|相談|事故|事案|苦情|欠席|不登校|残|滞|遅|超え|超過|時間|日数|負担|対象|一時保護|世帯|家庭/u;

/**
 * The figures of a measure's report that changed since the edition before, where every one of them fell and all are of
 * what the department does itself (研修 6回→4回); none where one rose, one has no partner, or a fall may be good news.
 */
export function fallingFigures(
  changes: EditionChanges | undefined,
  { id, before, now }: { readonly id: MeasureId; readonly before: Measure; readonly now: Measure },
): readonly FallingFigure[] {
  const known = changes?.changed.find((change) => change.id === id);
  const { figures, unpaired = [] } = known ?? compareTexts(before.progress, now.progress);
  const isReport = (one: object): boolean => !("field" in one) || one.field === "progress";
  const falling = figures.filter(isReport).map(fallOf);
  if (unpaired.some(isReport) || falling.length === 0) return [];
  const all = falling.flatMap((one) => one ?? []);
  return all.length === falling.length ? all : [];
}

function fallOf({
  label,
  from,
  to,
  unit,
  qualifier,
}: Omit<FigureChange, "field">): FallingFigure | undefined {
  if (typeof from !== "number" || typeof to !== "number" || to >= from) return undefined;
  const isOurs = label !== "" && !LESS_IS_MORE.test(label) && qualifier === undefined;
  return isOurs ? { label, from, to, unit } : undefined;
}
