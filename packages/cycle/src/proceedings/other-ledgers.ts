import { PROCEEDINGS_FOLDER } from "@torikumi/record";
import { openSource, pathFrom, readBelow } from "@torikumi/source";
import { listOwnFolders } from "../edition/own-folders.ts";
import type { Workspace } from "../workspace.ts";
import { readHeads } from "./read-heads.ts";

/** What another edition of the repository has made opinions of. */
export interface OtherLedger {
  /** From the top of the repository. */
  readonly folder: string;
  /** The addresses of remarks. */
  readonly taken: ReadonlySet<string>;
}

/** The ledgers of the repository's own editions beside the one in a folder (`kita/records`). */
export async function otherLedgers(
  folder: string,
  workspace: Workspace,
): Promise<readonly OtherLedger[]> {
  const ledgers: OtherLedger[] = [];
  for (const other of (await listOwnFolders(workspace)).filter((one) => one !== folder)) {
    const source = await openSource(pathFrom(workspace.cwd, other), workspace);
    const heads = readHeads(await readBelow(source, PROCEEDINGS_FOLDER));
    await source.close();
    const taken = [...heads.values()].flatMap(({ 意見: opinions = {} }) => Object.keys(opinions));
    ledgers.push({ folder: other, taken: new Set(taken) });
  }
  return ledgers;
}
