import { UserError } from "@torikumi/record";
import { lendBytes } from "./read-bytes.ts";
import { existsSync } from "node:fs";

/** The text of a file, undefined where there is none; `name` is what it is called for people. Throws a `UserError` where it cannot be read as UTF-8. */
export function readTextIfThere(path: string, name: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = lendBytes(path);
  if (typeof bytes === "string")
    throw new UserError(`「${name}」が読めません。ファイルの大きさと権限を確かめてください。`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`「${name}」が UTF-8 で書かれていません。UTF-8 で保存し直してください。`);
  }
}
