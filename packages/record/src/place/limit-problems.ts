import type { Problem } from "./problem.ts";

/** A problem with its kind: problems of one kind in one file mostly have one cause. */
export interface KindOfProblem extends Problem {
  readonly kind: string;
}

/** More findings of one kind help nobody. */
const SHOWN = 3;

/** The first few problems of each kind; the last of them says how many more there are. */
export function limitProblems(problems: readonly KindOfProblem[]): readonly Problem[] {
  if (problems.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = new Map<string, number>();
  const kept: Problem[] = [];
  for (const { kind, ...problem } of problems) {
    const place = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, place);
    const more = (counts.get(kind) ?? 0) - SHOWN;
    if (place < SHOWN || (place === SHOWN && more <= 0)) kept.push(problem);
    else if (place === SHOWN)
      kept.push({
        ...problem,
        message: `${problem.message}（同じ誤りがほかに${more}件あります。）`,
      });
  }
  return kept;
}
