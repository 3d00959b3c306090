import { resolve } from "node:path";
import { UserError } from "@torikumi/record";
import { replaceFile } from "@torikumi/source";
import type { World } from "../world.ts";
import { refuseInEdition } from "./refuse-in-edition.ts";

/** What a file that no terminal shows is called, by the ending of its name. */
const KINDS = { xlsx: "表計算ファイル", docx: "Word のファイル" } as const;

/**
 * Writes a result to a file, whole or not at all, or to standard output where no file (or `-`) is named; bytes never to a terminal.
 * `kind` says what the bytes are, for who is refused them. A link is followed; a device or a pipe is written to, never replaced.
 */
export async function writeOutput(
  output: string | Uint8Array,
  file: string | undefined,
  world: World,
  kind: keyof typeof KINDS = "xlsx",
): Promise<void> {
  if (file === undefined || file === "-") {
    if (typeof output !== "string" && world.terminal.stdout)
      throw new UserError(
        `${KINDS[kind]}は画面に表示できません。-o ファイル名.${kind} を付けて、書き込むファイルを指定してください。`,
      );
    return world.write(output);
  }
  refuseInEdition({ file }, world);
  writeOver(output, file, world);
}

/** Writes a result over a file, wherever that stands. */
export function writeOver(output: string | Uint8Array, file: string, world: World): void {
  replaceFile(resolve(world.cwd, file), output, { name: file });
  world.note(`${file} に書き込みました。`);
}
