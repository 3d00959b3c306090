import { measurePath, parseMeasure, type Measure, type MeasureId } from "@torikumi/record";
import { readVersions, type FolderSource } from "@torikumi/source";
import { fieldText } from "./merge/merge-replies.ts";

/** Looks up the texts that a field of a measure had in the commits since an edition; every page is read once. */
export function fieldHistory(
  source: FolderSource,
  since: string | undefined,
): (id: MeasureId, field: string) => Promise<readonly string[]> {
  const known = new Map<MeasureId, Promise<readonly Measure[]>>();
  return async (id, field) => {
    const versions = known.get(id) ?? readMeasures(source, id, since);
    known.set(id, versions);
    return (await versions).flatMap((measure) => fieldText(measure, field) ?? []);
  };
}

async function readMeasures(
  source: FolderSource,
  id: MeasureId,
  since: string | undefined,
): Promise<readonly Measure[]> {
  const files = await readVersions(source, measurePath(id), { since });
  return Promise.all(files.map(async (file) => (await parseMeasure(file, id)).value));
}
