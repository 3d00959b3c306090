import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { explainFault } from "../file/explain-fault.ts";
import { makeFolder, unmakeFolders } from "./make-folder.ts";
import { linkOrCopy } from "./place/put-new.ts";
import { restoreInterrupted } from "./place/restore-interrupted.ts";
import { openStage } from "./stage.ts";
import { writeSynced } from "./write-synced.ts";

/**
 * Puts new files into a folder, which is made where it is missing. Each file is there whole or not at all, and none takes the place of
 * another: all are written before the first is put in place; a name that is taken throws a `UserError`, and so does a folder that may not be written.
 */
export function addFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const made: string[] = [];
  try {
    made.push(...makeFolder(folder));
    restoreInterrupted(folder);
    const stage = openStage(folder);
    try {
      const drafts = [...files].map(([name, bytes], index) => {
        const draft = join(stage.path, String(index));
        writeSynced(draft, bytes);
        return { name, draft };
      });
      for (const { name, draft } of drafts)
        if (linkOrCopy(draft, join(folder, name), { unless: "EEXIST" }) === undefined)
          throw new UserError(
            `「${join(folder, name)}」がもうあるので、書き込みませんでした。移してから、もう一度実行してください。`,
          );
    } finally {
      stage.close();
    }
  } catch (error) {
    unmakeFolders(made);
    throw explainFault(error, `「${folder}」に書き込めませんでした`) ?? error;
  }
}
