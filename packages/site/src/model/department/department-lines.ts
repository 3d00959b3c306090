import { departmentMeasures } from "./department-measures.ts";
import type { EditionNode } from "../edition-node.ts";
import type { SiteModel } from "../site-model.ts";
import { hashWord } from "../spelling/spell-word.ts";
import { departmentName, departmentSlug } from "./department-name.ts";

/** A department through its names: the one that it has now, and those that it had or took over. */
export interface DepartmentLine {
  /** Its name now, as printed. */
  readonly name: string;
  readonly fullName: string;
  readonly bureau: string;
  readonly slug: string;
  /** The name now, then those before it. */
  readonly names: readonly string[];
  /** Where it had measures, the oldest edition first, with its names there. */
  readonly steps: readonly { readonly node: EditionNode; readonly names: readonly string[] }[];
}

/**
 * The departments that have measures on the site, in the order of the newest register: those whose names nobody has taken over. A
 * department that was split stands in the line of each that took over; those that became one stand in one line.
 */
export function departmentLines(site: SiteModel): readonly DepartmentLine[] {
  const successors = successorsOf(site);
  const used = new Map<string, EditionNode>();
  for (const node of site.editions)
    for (const { departments } of node.measures.values())
      for (const name of departments) used.set(name, node);
  const heads = [...new Set([...used.keys()].flatMap((name) => headsOf(name, successors)))];
  const order = new Map(site.newest.register.map(({ name }, place) => [name, place]));
  return heads
    .toSorted((a, b) => (order.get(a) ?? 1e9) - (order.get(b) ?? 1e9) || (a < b ? -1 : 1))
    .map((name) => toLine(site, { name, successors }))
    .map((line, place, all) => {
      const isTaken = all.slice(0, place).some(({ slug }) => slug === line.slug);
      return isTaken ? { ...line, slug: hashWord(line.name) } : line;
    });
}

type Successors = ReadonlyMap<string, readonly string[]>;

/** What each name was taken over by, as the registers of all editions say it. */
function successorsOf({ editions }: SiteModel): Successors {
  const found = new Map<string, readonly string[]>();
  for (const { register } of editions)
    for (const { name, successors } of register) found.set(name, successors);
  return found;
}

/** The names at the end of the line of a name; the name itself where the line comes back to it. */
function headsOf(name: string, successors: Successors): readonly string[] {
  const seen = new Set<string>();
  const heads: string[] = [];
  const waiting = [name];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const next = successors.get(at) ?? [];
    if (next.length === 0) heads.push(at);
    waiting.push(...next);
  }
  return heads.length === 0 ? [name] : heads;
}

function toLine(
  { editions, newest }: SiteModel,
  { name, successors }: { readonly name: string; readonly successors: Successors },
): DepartmentLine {
  const former = [...successors.keys()].filter(
    (other) => other !== name && headsOf(other, successors).includes(name),
  );
  const names = [name, ...former];
  const steps = editions.flatMap((node) => {
    const held = names.filter((one) => departmentMeasures(node, [one]).length > 0);
    return held.length === 0 ? [] : [{ node, names: held }];
  });
  const known = newest.register.some((one) => one.name === name)
    ? newest
    : (steps.at(-1)?.node ?? newest);
  const entry = known.register.find((one) => one.name === name);
  return {
    name,
    fullName: departmentName(known, name),
    bureau: entry?.bureau ?? "その他",
    slug: departmentSlug(known, name),
    names,
    steps,
  };
}
