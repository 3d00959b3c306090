import { UserError } from "@torikumi/record";
import type { GitPlace } from "./run-git.ts";
import { shareObjects } from "./share-objects.ts";
import { splitRevision } from "./split-revision.ts";

/** The id of the commit that a name means (a folder after a colon is left aside). Throws a `UserError` that says how to get it. */
export async function commitId(
  name: string,
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<string> {
  const place: GitPlace = { cwd: options.cwd, env: options.env ?? process.env };
  const { revision } = splitRevision(name);
  const objects = shareObjects(place);
  try {
    const found = await objects.get(`${revision}^{commit}`);
    if (found !== undefined) return found.id;
  } finally {
    await objects.close();
  }
  throw new UserError(
    `コミット「${revision}」が手元にありません。git fetch origin ${revision} を実行してから、もう一度実行してください。`,
  );
}
