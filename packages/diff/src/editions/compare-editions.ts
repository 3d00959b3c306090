import { compareIds, unreadPages, yearsBetween } from "@torikumi/record";
import type { Edition, MeasureId } from "@torikumi/record";
import { compareMeasures } from "./compare-measures.ts";
import type { Surroundings } from "./compare-measures.ts";
import { compareOpinions } from "./compare-opinions.ts";
import { comparePages } from "./compare-pages.ts";
import type { EditionChanges, MeasureChange } from "../changes/edition-changes.ts";
import { trackIds } from "../identity/track-ids.ts";

/** What is known beside the two editions. */
export interface CompareEditionsOptions {
  /** The measures that were left unloaded because their files are the same on both sides, in the order of their ids; they count as unchanged. */
  readonly unchangedElsewhere?: readonly MeasureId[];
}

/**
 * Everything that changed between two editions, ordered by id. Measures are compared by id; the same blob id means no change, unread.
 * Editions may be partial, but a measure has to be loaded on both sides or it counts as added or removed, unless its page could not be read.
 */
export function compareEditions(
  before: Edition,
  after: Edition,
  options: CompareEditionsOptions = {},
): EditionChanges {
  const from = before.index?.value.id || before.root;
  const to = after.index?.value.id || after.root;
  const around: Surroundings = {
    before,
    after,
    renaming: { register: (after.register ?? before.register)?.value ?? [], from, to },
    yearsOn: yearsBetween(from, to),
  };
  const { gone, come, identity, moved } = trackIds(before, after);
  const changed: MeasureChange[] = [];
  const elsewhere = options.unchangedElsewhere ?? [];
  const same: MeasureId[] = [];
  const added = [...come];
  const left = new Set(moved.filter(({ kept }) => kept !== true).map((move) => move.from));
  const arrived = new Set(moved.filter(({ merged }) => merged !== true).map((move) => move.to));
  for (const id of after.measures.keys()) {
    if (!before.measures.has(id) || arrived.has(id)) continue;
    if (left.has(id)) {
      // What stood here has another number now; this one was put in its place.
      added.push(id);
      continue;
    }
    const change = compareAt(id, id, around);
    if (change !== undefined) changed.push(change);
    else same.push(id);
  }
  for (const to of arrived) {
    const from = moved.find((move) => move.to === to && move.merged !== true)?.from;
    const change = from === undefined ? undefined : compareAt(from, to, around);
    if (change !== undefined) changed.push(change);
  }
  const unread = (["from", "to"] as const).flatMap((side) =>
    unreadPages(side === "from" ? before : after).map((path) => ({ side, path })),
  );
  return {
    from,
    to,
    added: added.filter((id) => !arrived.has(id)).toSorted(compareIds),
    removed: [...gone, ...[...arrived].filter((id) => before.measures.has(id))]
      .filter((id) => !left.has(id))
      .toSorted(compareIds),
    moved,
    identity,
    changed: changed.toSorted((a, b) => compareIds(a.id, b.id)),
    pages: comparePages(before, after),
    opinions: compareOpinions(before, after),
    carried: around.yearsOn === 0 ? [] : withIds(elsewhere, same),
    unchanged: elsewhere.length + same.length,
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** Ids that are in their order, and a few more, each put into its place: a hundred thousand are not put in order again. */
function withIds(ordered: readonly MeasureId[], more: readonly MeasureId[]): readonly MeasureId[] {
  const parts: (readonly MeasureId[])[] = [];
  let done = 0;
  for (const id of more.toSorted(compareIds)) {
    let end = ordered.length;
    for (let start = done; start < end;) {
      const middle = (start + end) >> 1;
      if (compareIds(ordered[middle] ?? id, id) < 0) start = middle + 1;
      else end = middle;
    }
    parts.push(ordered.slice(done, end), [id]);
    done = end;
  }
  const first: readonly MeasureId[] = [];
  return first.concat(...parts, ordered.slice(done));
}

function compareAt(
  from: MeasureId,
  to: MeasureId,
  around: Surroundings,
): MeasureChange | undefined {
  const old = around.before.measures.get(from);
  const now = around.after.measures.get(to);
  if (old === undefined || now === undefined || old.file.blob === now.file.blob) return undefined;
  return compareMeasures(old, now, around);
}
