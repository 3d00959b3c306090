import { compareIds, filePath, isOpinionTarget, placeOf, UserError } from "@torikumi/record";
import { withoutRoot, type Source } from "@torikumi/source";
import { targetPaths } from "./target-paths.ts";

/** How many names a message holds. */
const MOST = 20;

/**
 * Throws a `UserError`, with what there is, where a person names a recommendation, a policy or a measure (3, 2-ア, 2-ア-1) that neither
 * edition has. Only the names of the pages are looked at; any other name, that of a department, is left to the comparison.
 */
export async function requirePart(only: string, pair: readonly Source[]): Promise<void> {
  const wanted = only.normalize("NFKC").trim();
  if (!isOpinionTarget(wanted)) return;
  const paths = /^\d+$/u.test(wanted)
    ? [filePath({ kind: "recommendation", number: Number(wanted) })]
    : targetPaths(wanted);
  if (paths.length === 0) return;
  const found = await Promise.all(pair.map((source) => source.find(paths)));
  if (found.flat().length > 0) return;
  const ids = new Set((await Promise.all(pair.map(idsIn))).flat());
  if (ids.has(wanted)) return;
  const { targetName } = await import("@torikumi/outline");
  const above = nearestAbove(wanted, ids);
  const names = namesBelow(above, ids);
  const shown = `${names.slice(0, MOST).join("、")}${names.length > MOST ? " など" : ""}`;
  const there = above === "" ? "ある提言" : `${targetName(above, [])}にあるもの`;
  const help = names.length === 0 ? "番号を確かめてください。" : `${there}: ${shown}`;
  throw new UserError(`${targetName(wanted, [])}は、比べる年度版のどちらにもありません。${help}`);
}

/** The ids of all pages of an edition, and of what they stand under. */
async function idsIn(source: Source): Promise<readonly string[]> {
  const entries = await source.list();
  return entries.flatMap(({ path }) => {
    const place = placeOf(withoutRoot(source.root, path));
    if (place?.kind === "recommendation") return [String(place.number)];
    if (place?.kind !== "policy" && place?.kind !== "measure") return [];
    const parts = place.id.split("-");
    return parts.map((_, at) => parts.slice(0, at + 1).join("-"));
  });
}

/** The nearest thing above what is not there that is there itself; "" for the edition. */
function nearestAbove(wanted: string, ids: ReadonlySet<string>): string {
  const above = wanted.split("-").slice(0, -1);
  while (above.length > 0 && !ids.has(above.join("-"))) above.pop();
  return above.join("-");
}

function namesBelow(above: string, ids: ReadonlySet<string>): readonly string[] {
  return [...ids]
    .filter((id) => id.split("-").slice(0, -1).join("-") === above)
    .toSorted(compareIds);
}
