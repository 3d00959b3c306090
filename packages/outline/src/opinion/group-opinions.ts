import type { ListedOpinion } from "./list-opinions.ts";

/** By what opinions are put together: who answers, or where they were given. */
export type OpinionGrouping = "department" | "meeting";

/** Opinions under a heading. */
export interface OpinionGroup {
  readonly title: string;
  readonly opinions: readonly ListedOpinion[];
}

/** Opinions put together, in the order in which the groups first appear; one of several departments stands under each of them. */
export function groupOpinions(
  opinions: readonly ListedOpinion[],
  by: OpinionGrouping,
): readonly OpinionGroup[] {
  const groups = new Map<string, ListedOpinion[]>();
  for (const opinion of opinions)
    for (const title of titlesOf(opinion, by))
      groups.set(title, [...(groups.get(title) ?? []), opinion]);
  return Array.from(groups, ([title, members]) => ({ title, opinions: members }));
}

function titlesOf(opinion: ListedOpinion, by: OpinionGrouping): readonly string[] {
  if (by === "meeting") return [meetingName(opinion)];
  return opinion.departments.length > 0 ? opinion.departments : [departmentNames(opinion)];
}

/** Where an opinion was given, with the day: 令和8年度第1回本部会議（2026-08-20）. */
export function meetingName({ meeting, date }: Pick<ListedOpinion, "meeting" | "date">): string {
  const name = meeting === "" ? "会議の記載なし" : meeting;
  return date === "" ? name : `${name}（${date}）`;
}

/** Who has to answer, for people. */
export function departmentNames({
  departments,
  target,
}: Pick<ListedOpinion, "departments" | "target">): string {
  if (departments.length > 0) return departments.join("、");
  return target === "全体" ? "全ての担当部" : "担当部なし";
}
