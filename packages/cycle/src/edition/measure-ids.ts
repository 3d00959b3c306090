import { dirname } from "node:path/posix";
import { measurePath, placeOf, type MeasureId, type PolicyId } from "@torikumi/record";
import { withoutRoot, type Source } from "@torikumi/source";

/** The ids of all measures of a policy, told by the names of their files alone; none if there is no such policy. */
export async function measureIds(source: Source, policy: PolicyId): Promise<readonly MeasureId[]> {
  const entries = await source.listFolder(dirname(measurePath(`${policy}-1` as MeasureId)));
  return entries.flatMap(({ path }) => {
    const place = placeOf(withoutRoot(source.root, path));
    return place?.kind === "measure" ? [place.id] : [];
  });
}
