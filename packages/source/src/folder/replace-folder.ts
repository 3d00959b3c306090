import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@torikumi/record";

/** Replaces a folder by one with these files, all or nothing: they are written beside its place first, then renamed. Throws a `UserError` where that cannot be. */
export function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const stage = join(dirname(folder), `.${basename(folder)}.partial`);
  const aside = `${stage}-old`;
  try {
    for (const left of [stage, aside]) rmSync(left, { recursive: true, force: true });
    mkdirSync(stage, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(stage, name), bytes, { flag: "wx" });
    if (existsSync(folder)) renameSync(folder, aside);
    renameSync(stage, folder);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      `「${folder}」に書き込めませんでした（${reason}）。書き込む権限と空き容量を確かめてください。`,
    );
  }
}
