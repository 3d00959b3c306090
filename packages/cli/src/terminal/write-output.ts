import { randomUUID } from "node:crypto";
import { lstatSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "@torikumi/record";
import type { World } from "../world.ts";

/**
 * Writes a result to a file, whole or not at all, or to standard output where no file (or `-`) is named; bytes never to a terminal.
 * A link is followed; a device or a pipe is written to, never replaced.
 */
export async function writeOutput(
  output: string | Uint8Array,
  file: string | undefined,
  world: World,
): Promise<void> {
  if (file === undefined || file === "-") {
    if (typeof output !== "string" && world.terminal.stdout)
      throw new UserError(
        "表計算ファイルは画面に表示できません。-o ファイル名.xlsx を付けて、書き込むファイルを指定してください。",
      );
    return world.write(output);
  }
  try {
    writeTo(resolve(world.cwd, file), output);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      `「${file}」に書き込めませんでした（${reason}）。フォルダーがあるか、書き込む権限があるか、空きがあるかを確かめてください。`,
    );
  }
  world.note(`${file} に書き込みました。`);
}

function writeTo(path: string, output: string | Uint8Array): void {
  const target =
    lstatSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) return writeFileSync(target, output);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    writeFileSync(draft, output, {
      flag: "wx",
      ...(there === undefined ? {} : { mode: there.mode & 0o777 }),
    });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
