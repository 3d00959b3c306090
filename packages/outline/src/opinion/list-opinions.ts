import {
  allOpinions,
  coversMeasure,
  editionName,
  isMeasureId,
  isOpen,
  parseOpinionId,
  successorsOf,
  type Edition,
  type Opinion,
} from "@torikumi/record";
import { measureTitle } from "../edition/measure-title.ts";
import { targetName } from "./target-name.ts";

/** An opinion as it is listed: with what a reader has to know of what it is on. */
export interface ListedOpinion extends Opinion {
  /** Whether somebody still has to do something about it. */
  readonly open: boolean;
  /** The edition on whose paper it was given: 令和7年度版. */
  readonly given: string;
  /** What it is on, for people: 取組2-ア-1. */
  readonly targetName: string;
  /** The short name of what it is on; "" for the whole, and where it is not in the edition any more. */
  readonly title: string;
  /** The departments that have to answer, in the order of the register; empty for all of them. */
  readonly departments: readonly string[];
}

/** The opinions of an edition, those that wait for something first, each part oldest first. */
export function listOpinions(
  edition: Edition,
  { previous }: { readonly previous?: Edition | undefined } = {},
): readonly ListedOpinion[] {
  const listed = allOpinions(edition).map((opinion) => ({
    ...opinion,
    open: isOpen(opinion),
    given: editionName(parseOpinionId(opinion.id)?.edition ?? ""),
    targetName: targetName(opinion.target, [edition]),
    title: titleOf(opinion.target, edition),
    departments: departmentsOf(opinion.target, { edition, previous }),
  }));
  return [...listed.filter(({ open }) => open), ...listed.filter(({ open }) => !open)];
}

function titleOf(target: string, edition: Edition): string {
  const measure = isMeasureId(target) ? edition.measures.get(target) : undefined;
  if (measure !== undefined) return measureTitle(measure.value, edition);
  const policy = [...edition.policies].find(([id]) => id === target)?.[1];
  if (policy !== undefined) return policy.value.direction.split("\n")[0] ?? "";
  return edition.recommendations.get(Number(target))?.value.title ?? "";
}

/** Who is in charge of the measures that an opinion is on, or of those in which they live on. */
function departmentsOf(
  target: string,
  { edition, previous }: { readonly edition: Edition; readonly previous: Edition | undefined },
): readonly string[] {
  const targets = isMeasureId(target)
    ? [target, ...successorsOf(target, edition, { previous })]
    : [target];
  if (target === "全体") return [];
  const inCharge = [...edition.measures.values()]
    .filter(({ value }) => targets.some((one) => coversMeasure(one, value.id)))
    .flatMap(({ value }) => value.departments);
  const registered = edition.register?.value.map(({ name }) => name) ?? [];
  return [...new Set([...registered.filter((name) => inCharge.includes(name)), ...inCharge])];
}
