import { explainFault } from "../file/explain-fault.ts";
import { openTemporary } from "./stage.ts";

/**
 * Does a piece of work that needs a folder for a while, and takes the folder away again, whatever happens. Throws a `UserError` where
 * the system's folder for temporary files is full or may not be written.
 */
export async function withTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const stage = openTemporary();
  try {
    return await work(stage.path);
  } catch (error) {
    throw explainFault(error, `一時フォルダー「${stage.path}」に書き込めませんでした`) ?? error;
  } finally {
    stage.close();
  }
}
