import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { explainFault } from "../../file/explain-fault.ts";
import { ASIDE, bringBack } from "../folder/exchange-folder.ts";
import { putBack } from "./put-back.ts";
import { readPlan } from "./set-plan.ts";
import { deadStages, remove } from "../stage.ts";

/**
 * Puts back what runs that were killed in the middle of writing left half done in a folder, and takes their stages away.
 * Gives a Japanese line for each such run that had begun to write; none where there was nothing. Call it before the folder is read.
 * Throws a `UserError` where it cannot be done.
 */
export function restoreInterrupted(folder: string): readonly string[] {
  return deadStages(folder).flatMap((stage) => {
    try {
      const said = [...restoreSet(folder, stage), ...restoreFolder(folder, stage)];
      remove(stage);
      return said;
    } catch (error) {
      throw (
        explainFault(error, `「${folder}」で途中で終わった書き込みを、元に戻せませんでした`) ??
        error
      );
    }
  });
}

function restoreSet(folder: string, stage: string): readonly string[] {
  const plan = readPlan(stage);
  if (plan === undefined) return [];
  const changed = putBack(folder, stage, plan);
  const but =
    changed.length === 0
      ? ""
      : `ただし、そのあとに変わった${changed.length}個のファイル（${changed.slice(0, 3).join("、")}${changed.length > 3 ? "など" : ""}）は、今のままにしました。`;
  return [`前の書き込みが途中で終わっていたので、書き込む前の状態に戻しました。${but}`];
}

/** A folder that was moved aside comes back, unless the new one took its place. */
function restoreFolder(folder: string, stage: string): readonly string[] {
  const aside = join(stage, ASIDE);
  if (!existsSync(aside)) return [];
  return readdirSync(aside)
    .filter((name) => !existsSync(join(folder, name)))
    .map((name) => {
      bringBack(stage, name, join(folder, name));
      return `前の書き込みが途中で終わっていたので、「${join(folder, name)}」を元に戻しました。`;
    });
}
