import {
  measurePath,
  opinionPath,
  parseMeasure,
  parseOpinion,
  parseOpinionId,
  type Measure,
  type MeasureId,
  type Opinion,
  type OpinionId,
} from "@torikumi/record";
import { readVersions, type FolderSource } from "@torikumi/source";
import type { MergeRepliesOptions } from "./merge/merge-replies.ts";
import { answerForm, measureText, opinionText, type MergeTarget } from "./merge/standing-text.ts";

/** Where a history begins, and where it ends: at the last commit, where it is not said. */
interface Span {
  readonly since: string | undefined;
  readonly until?: string;
}

/** Looks up the texts that a field had in the commits since an edition; every page is read once. */
export function fieldHistory(
  source: FolderSource,
  target: MergeTarget,
  span: Span,
): MergeRepliesOptions["historyOf"] {
  const measures = once((id: MeasureId) => readMeasures(source, id, span));
  const opinions = once((id: OpinionId) => readOpinions(source, id, span));
  return async ({ page, field }, department) => {
    if (parseOpinionId(page) === undefined)
      return (await measures(page as MeasureId)).flatMap((one) => measureText(one, field) ?? []);
    const id = page as OpinionId;
    const form = answerForm(target, id);
    return (await opinions(id)).flatMap(
      (one) => opinionText(one, field, { department, form }) ?? [],
    );
  };
}

function once<Id, Version>(
  read: (id: Id) => Promise<readonly Version[]>,
): (id: Id) => Promise<readonly Version[]> {
  const known = new Map<Id, Promise<readonly Version[]>>();
  return (id) => {
    const versions = known.get(id) ?? read(id);
    known.set(id, versions);
    return versions;
  };
}

async function readMeasures(
  source: FolderSource,
  id: MeasureId,
  span: Span,
): Promise<readonly Measure[]> {
  const files = await readVersions(source, measurePath(id), span);
  return Promise.all(files.map(async (file) => (await parseMeasure(file, id)).value));
}

async function readOpinions(
  source: FolderSource,
  id: OpinionId,
  span: Span,
): Promise<readonly Opinion[]> {
  const files = await readVersions(source, opinionPath(id), span);
  return Promise.all(files.map(async (file) => (await parseOpinion(file, id)).value));
}
