import {
  compareEditionIds,
  measurePath,
  parseEditionId,
  type Edition,
  type MeasureId,
} from "@torikumi/record";
import { listEditionTags, openIfThere, type Source } from "@torikumi/source";
import { staysTheSame } from "@torikumi/validation";
import type { Workspace } from "../workspace.ts";
import { inSameFolder, sameFolder } from "./open-previous.ts";
import { parseFiles } from "./read-edition.ts";

/** So many editions before the previous one are looked into; no text stays the same for longer. */
const MOST = 8;
/** So many of them for every measure, whose text may have come back from one of them. */
const ALWAYS = 3;

/** Two editions in a row: a whole one, or as much of it as is judged, and the one before it. */
export interface EditionPair {
  readonly edition: Edition;
  readonly previous: Edition;
  /** Where the previous one came from. */
  readonly source: Source;
}

/**
 * The published editions before the previous one, newest first, one a fiscal year (its last correction).
 * Of each only those measures are read that are told of in the pair; from the fourth on, only those whose
 * texts have stayed the same so far, and numbers that are new in the edition, which may have been another's once. Empty where the previous edition is no tag. `tags` are those of `listEarlier`, where they are
 * known already.
 */
export async function readEarlier(
  { edition, previous, source }: EditionPair,
  workspace: Workspace,
  { tags }: { readonly tags?: readonly string[] } = {},
): Promise<readonly Edition[]> {
  const earlier: Edition[] = [];
  let newer = previous;
  const told = new Set(
    [...edition.measures].flatMap(([id, { value }]) => [id, ...(value.predecessors ?? [])]),
  );
  const come = [...edition.measures.keys()].filter((id) => !previous.measures.has(id));
  let wanted: readonly MeasureId[] = [
    ...[...previous.measures.keys()].filter((id) => told.has(id)),
    ...come,
  ];
  for (const [place, tag] of (tags ?? (await listEarlier(source, workspace))).entries()) {
    if (wanted.length === 0) break;
    const old = await readMeasures(inSameFolder(tag, source), wanted, { source, workspace });
    if (old === undefined) break;
    earlier.push(old);
    if (place + 1 >= ALWAYS) {
      const last = newer;
      const stay = wanted.filter((id) => {
        const [before, after] = [old.measures.get(id), last.measures.get(id)];
        return (
          before !== undefined && after !== undefined && staysTheSame(before.value, after.value)
        );
      });
      wanted = [...new Set([...stay, ...come])];
    }
    newer = old;
  }
  return earlier;
}

/** The tags of the editions that `readEarlier` looks into, newest first; they depend on no edition's content. */
export async function listEarlier(
  source: Source,
  { cwd, env }: Workspace,
): Promise<readonly string[]> {
  const last = source.kind === "revision" ? source.tag : undefined;
  if (last === undefined) return [];
  const { tagPrefix: prefix } = source;
  const from = `refs/tags/${prefix}${last}`;
  const tags = await listEditionTags({ cwd, env, prefix, from, before: last });
  return onePerYear(tags, last).slice(0, MOST);
}

/** The newest tag of each fiscal year before an edition's, newest first. */
function onePerYear(tags: readonly string[], before: string): readonly string[] {
  const last = parseEditionId(before)?.fiscalYear ?? 0;
  const years = new Map<number, string>();
  for (const tag of tags.toSorted(compareEditionIds)) {
    const year = parseEditionId(tag)?.fiscalYear ?? last;
    if (year < last) years.set(year, tag);
  }
  return [...years].toSorted(([a], [b]) => b - a).map(([, tag]) => tag);
}

async function readMeasures(
  spec: string,
  ids: readonly MeasureId[],
  { source, workspace }: { readonly source: Source; readonly workspace: Workspace },
): Promise<Edition | undefined> {
  const old = await openIfThere(spec, sameFolder(source, workspace));
  if (old === undefined) return undefined;
  try {
    return await parseFiles(await old.readPaths(["index.md", ...ids.map(measurePath)]), old.root);
  } finally {
    await old.close();
  }
}
