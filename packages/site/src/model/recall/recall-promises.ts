import {
  duePromises,
  followPromises,
  reportsOn,
  type outlinePromises,
  type OutlinedPromise,
} from "@torikumi/outline";
import type { Measure } from "@torikumi/record";
import { measureDigest } from "./measure-digest.ts";
import type { Recall } from "./recall.ts";

type Reports = ReturnType<typeof reportsOn>;

/** `outlinePromises`; a plan is not followed again into the reports of the same measures. */
export function recallPromises(recall: Recall): typeof outlinePromises {
  const follow = (before: Measure, reports: Reports): readonly OutlinedPromise[] =>
    recall("promises", [before, ...reports].map(measureDigest), () =>
      followPromises(before, reports),
    );
  /** What is asked for on page after page: plans that are followed into one measure alone. */
  const known = new WeakMap<Measure, WeakMap<Measure, readonly OutlinedPromise[]>>();
  return (before, after, edition) => {
    const reports = reportsOn(before, after, edition);
    const ofAfter = known.get(after) ?? new WeakMap<Measure, readonly OutlinedPromise[]>();
    const promises =
      (reports.length === 1 ? ofAfter.get(before) : undefined) ?? follow(before, reports);
    if (reports.length === 1) known.set(after, ofAfter.set(before, promises));
    return duePromises(promises, edition);
  };
}
