import type { EditionChanges } from "@torikumi/diff";
import { compareIds } from "@torikumi/record";

import { editionNames, type EditionNames } from "../edition/edition-names.ts";
import { outlinePromises } from "../promises/outline-promises.ts";
import type { ComparedEditions } from "../review.ts";
import { categoryRows } from "./category-rows.ts";
import { PART_TITLES, partOf, toPart, type ChangesPart, type PartKey } from "./changes-part.ts";
import { outlineMeasure, type MeasureSides, type OutlinedMeasure } from "./outlined-measure.ts";
import { outlineOpinions } from "./outline-opinions.ts";
import { outlinePages } from "./outline-pages.ts";
import { summarizeChanges } from "./summarize-changes.ts";
import { unreadNotes } from "./unread-notes.ts";

/** What changed between two editions as it is told everywhere: plain data, no markup, no address. */
export interface ChangesOutline {
  readonly names: EditionNames;
  /** 令和7年度版 → 令和8年度版. */
  readonly title: string;
  /** One line of counts, without a full stop. */
  readonly summary: string;
  /** In the committee's order; parts with nothing in them are left out. */
  readonly parts: readonly ChangesPart[];
  /** How many measures are the same on both sides. */
  readonly unchanged: number;
}

/** How the changes are told. */
export interface OutlineOptions {
  /** The names of both sides; without them the editions' own. */
  readonly names?: EditionNames;
  /** Asked for the promises of each measure. */
  readonly promisesOf?: typeof outlinePromises;
}

/** Tells the changes in the committee's parts. Inside a part the order is by id. */
export function outlineChanges(
  changes: EditionChanges,
  editions: ComparedEditions,
  options: OutlineOptions = {},
): ChangesOutline {
  const names = options.names ?? editionNames(changes);
  const around = { changes, editions, names, promisesOf: options.promisesOf ?? outlinePromises };
  const measures = new Map<PartKey, OutlinedMeasure[]>();
  for (const [key, sides] of sidesOf(changes)) {
    const members = measures.get(key) ?? [];
    members.push(outlineMeasure(sides, around));
    measures.set(key, members);
  }
  const categories = categoryRows([...measures.values()].flat());
  const pages = outlinePages(changes);
  const opinions = outlineOpinions(changes, editions);
  const notes: Partial<Record<PartKey, readonly string[]>> = {
    pages: pages.notes,
    unreadable: unreadNotes(changes, names),
  };
  const parts = (Object.keys(PART_TITLES) as PartKey[])
    .map((key) => {
      const members = (measures.get(key) ?? []).toSorted((a, b) => compareIds(a.id, b.id));
      return toPart(key, {
        categories: key === "category" ? categories : [],
        notes: notes[key] ?? [],
        measures: members,
        pages: key === "pages" ? pages.pages : key === "opinions" ? opinions : [],
      });
    })
    .filter(({ count, categories: rows, notes }) => count + rows.length + notes.length > 0);
  const { unchanged } = changes;
  return {
    names,
    title: `${names.before} → ${names.after}`,
    summary: summarizeChanges(changes, { parts, names }),
    parts,
    unchanged,
  };
}

function* sidesOf(changes: EditionChanges): Generator<readonly [PartKey, MeasureSides]> {
  const changed = new Set(changes.changed.map(({ id }) => id));
  for (const from of changes.removed) yield ["ended", { from }];
  for (const to of changes.added) yield ["added", { to }];
  for (const { from, to, kept, merged } of changes.moved) {
    if (merged === true) yield ["ended", { from, mergedInto: to }];
    else if (!changed.has(to)) yield kept === true ? ["added", { to }] : ["moved", { from, to }];
  }
  for (const change of changes.changed)
    yield [partOf(change), { from: change.previousId ?? change.id, to: change.id, change }];
}
