import { deadlineMoves } from "@torikumi/diff";
import type { Measure } from "@torikumi/record";
import { carriedText } from "./carried-text.ts";

/** How two plans lie to each other. */
export interface PlanYears {
  /** The years between them. */
  readonly yearsOn: number;
  /** Whether the plan has stayed what it is for longer. */
  readonly isRun: boolean;
}

/** That what a plan promised by a date is promised for later in the same words, as a sentence for people; "" for none. */
export function tellDeadlines(
  before: Measure,
  { plan }: Measure,
  { yearsOn, isRun }: PlanYears,
): string {
  if (carriedText(before.plan, plan) === undefined) return "";
  const later = deadlineMoves(before.plan, plan, yearsOn).filter(({ months }) => months > 0);
  const [first] = later;
  if (first === undefined) return "";
  const { months } = first;
  const span = months % 12 === 0 ? `${months / 12}年` : `${months}か月`;
  const each = isRun ? "ずつ" : "";
  const written = later.map(({ from, to }) => (from === to ? `「${to}」のまま` : `${from}→${to}`));
  return `期限が${span}${each}延びています（${written.join("、")}）。`;
}
