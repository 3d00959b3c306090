import { compareIds, compareOpinionIds, placeOf, type Edition } from "@torikumi/record";
import {
  listBranches,
  openIfThere,
  openSource,
  readPatches,
  withoutRoot,
  type Branch,
  type FolderSource,
  type Source,
} from "@torikumi/source";
import { parseFiles, readEdition } from "../../edition/read-edition.ts";
import { branchPrefix } from "./branch-name.ts";

/** A department's branch as it stands. */
export interface DepartmentBranch extends Branch {
  readonly edition: Edition;
  /** Id of the commit where it left the one that is checked out. */
  readonly start: string;
  /** The edition where the branch left the one that is checked out. */
  readonly base: Edition;
  /** What it has changed since, by path inside the edition; what is outside of it begins with `../`. */
  readonly changed: readonly string[];
  /** What it has taken away. */
  readonly gone: readonly string[];
}

/**
 * The departments' branches of an edition, by the name of its tag, that are there already; `folder` is the edition's place in the repository.
 * Where they left is read once for all that left there, and of each only what it has changed.
 */
export async function openBranches(
  { place }: FolderSource,
  edition: string,
  folder: string,
): Promise<readonly DepartmentBranch[]> {
  const found: DepartmentBranch[] = [];
  const starts = new Map<string, Edition>();
  const inside = (path: string): string =>
    folder === "" || path.startsWith(`${folder}/`) ? withoutRoot(folder, path) : `../${path}`;
  for (const branch of await listBranches(branchPrefix(edition), place)) {
    const source = await openIfThere(`${branch.commit}:${folder}`, place);
    if (source === undefined) continue;
    const range = { base: "HEAD", head: branch.commit, folder: "" };
    const { mergeBase: start, patches, gone: lost } = await readPatches(range, place);
    const base = starts.get(start) ?? (await readWhole(`${start}:${folder}`, place));
    starts.set(start, base);
    const [changed, gone] = [[...patches.keys()].map(inside), [...lost].map(inside)];
    const edition = await laidOver(base, { source, changed, gone });
    found.push({ ...branch, start, base, edition, changed, gone });
    await source.close();
  }
  return found;
}

async function readWhole(spec: string, place: FolderSource["place"]): Promise<Edition> {
  const source = await openSource(spec, place);
  const edition = await readEdition(source);
  await source.close();
  return edition;
}

/** What a branch has changed, over the edition where it left; read whole where that is more than measures and opinions. */
async function laidOver(
  base: Edition,
  {
    source,
    changed,
    gone,
  }: { readonly source: Source } & Pick<DepartmentBranch, "changed" | "gone">,
): Promise<Edition> {
  const isAnswer = (path: string): boolean =>
    ["measure", "opinion"].includes(placeOf(path)?.kind ?? "");
  if (gone.length > 0 || !changed.every(isAnswer)) return readEdition(source);
  const city = base.index === undefined ? {} : { city: base.index.value };
  const pages = await parseFiles(await source.readPaths(changed), source.root, city);
  return {
    ...base,
    root: source.root,
    measures: new Map(
      [...base.measures, ...pages.measures].toSorted(([a], [b]) => compareIds(a, b)),
    ),
    opinions: new Map(
      [...base.opinions, ...pages.opinions].toSorted(([a], [b]) => compareOpinionIds(a, b)),
    ),
  };
}
