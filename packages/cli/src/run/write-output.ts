import { randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "@torikumi/record";
import type { World } from "../world.ts";

/** Writes a result to a file, whole or not at all, or to standard output where no file is named; bytes never to a terminal. */
export async function writeOutput(
  output: string | Uint8Array,
  file: string | undefined,
  world: World,
): Promise<void> {
  if (file === undefined) {
    if (typeof output !== "string" && world.terminal.stdout)
      throw new UserError(
        "表計算ファイルは画面に表示できません。-o ファイル名.xlsx を付けて、書き込むファイルを指定してください。",
      );
    return world.write(output);
  }
  const target = resolve(world.cwd, file);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    writeFileSync(draft, output, { flag: "wx" });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      `「${file}」に書き込めませんでした（${reason}）。フォルダーがあるか、書き込む権限があるかを確かめてください。`,
    );
  }
  world.note(`${file} に書き込みました。`);
}
