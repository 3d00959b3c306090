import { decodeFile } from "../file/decode-file.ts";
import { joinRoot } from "../file/join-root.ts";
import type { FolderSource } from "../edition/source.ts";
import { findRepository } from "../git/find-repository.ts";
import { runGit } from "../git/run-git.ts";
import { shareObjects } from "../git/share-objects.ts";
import type { SourceFile } from "@torikumi/record";

/**
 * Every committed version of a file on the way to a commit (`until`; left out, the last one): each text once, the newest first. `since`:
 * a revision whose own history does not count. None outside of a repository, or where Git cannot say. What cannot be read as text is left out.
 */
export async function readVersions(
  { folder, place }: FolderSource,
  path: string,
  { since, until = "HEAD" }: { readonly since?: string | undefined; readonly until?: string },
): Promise<readonly SourceFile[]> {
  const repository = findRepository(folder);
  if (repository === undefined) return [];
  const range = since === undefined ? [until] : [until, `^${since}`];
  const full = joinRoot(repository.prefix.normalize("NFC"), path);
  const top = { cwd: repository.top, env: place.env };
  const log = ["log", "--format=", "--raw", "--no-abbrev", "--no-renames", "-m", ...range];
  const { code, stdout } = await runGit([...log, "--", full], top);
  if (code !== 0) return [];
  const blobs = [...stdout.toString("utf8").matchAll(/^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]\t/gm)];
  const objects = shareObjects(top);
  try {
    const files = await Promise.all(
      [...new Set(blobs.map(([, blob = ""]) => blob))].map(async (blob) => {
        const bytes = (await objects.get(blob))?.bytes;
        return bytes === undefined ? undefined : decodeFile(path, blob, bytes);
      }),
    );
    return files.filter((file) => file !== undefined && "text" in file);
  } finally {
    await objects.close();
  }
}
