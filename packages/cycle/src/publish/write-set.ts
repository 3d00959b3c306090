import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@torikumi/record";
import { sha256, type PublishedFile } from "./make-files.ts";

/** The list of checksums, in the form of `sha256sum`. */
export const CHECKSUMS = "SHA256SUMS";

/** Says that a folder may be written: it is absent, empty, or an older set. Throws a `UserError` otherwise. */
export function checkSetFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (readdirSync(folder).length === 0 || existsSync(join(folder, CHECKSUMS))) return;
  throw new UserError(
    `「${folder}」には、公表の一式ではないファイルがあります。空のフォルダーか、まだないフォルダーを --into で指定してください。`,
  );
}

/** The files with the list of their checksums added, all sorted by name. */
export function withChecksums(files: readonly PublishedFile[]): readonly PublishedFile[] {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const lines = sorted.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`);
  const bytes = new TextEncoder().encode(lines.join(""));
  return [{ name: CHECKSUMS, bytes, description: "各ファイルの SHA-256" }, ...sorted];
}

/** Writes the set into a folder, all or nothing: beside its place first, then renamed. `unchanged` where the same files stood there. */
export function writeSet(folder: string, files: readonly PublishedFile[]): "written" | "unchanged" {
  checkSetFolder(folder);
  if (isThere(folder, files)) return "unchanged";
  const stage = join(dirname(folder), `.${basename(folder)}.partial`);
  const aside = `${stage}-old`;
  try {
    for (const left of [stage, aside]) rmSync(left, { recursive: true, force: true });
    mkdirSync(stage, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(join(stage, name), bytes, { flag: "wx" });
    if (existsSync(folder)) renameSync(folder, aside);
    renameSync(stage, folder);
    rmSync(aside, { recursive: true, force: true });
    return "written";
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      `「${folder}」に書き込めませんでした（${reason}）。書き込む権限と空き容量を確かめてください。`,
    );
  }
}

function isThere(folder: string, files: readonly PublishedFile[]): boolean {
  if (!existsSync(folder) || readdirSync(folder).length !== files.length) return false;
  return files.every(
    ({ name, bytes }) =>
      existsSync(join(folder, name)) && readFileSync(join(folder, name)).equals(bytes),
  );
}
