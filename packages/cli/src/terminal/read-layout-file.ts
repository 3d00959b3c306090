import { resolve } from "node:path";
import { UserError } from "@torikumi/record";
import { readTextIfThere } from "@torikumi/source";
import type { World } from "../world.ts";

/** Reads the layout file that a flag names. Throws a `UserError` that says how to draft one where there is none. */
export function readLayoutFile(
  file: string,
  { cwd }: World,
): { readonly path: string; readonly text: string } {
  const text = readTextIfThere(resolve(cwd, file), file);
  if (text === undefined)
    throw new UserError(
      `表の読み方のファイル「${file}」がありません。torikumi import 表のファイル --inspect -o ${file} で下書きを作ってください。`,
    );
  return { path: file, text };
}
