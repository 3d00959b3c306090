import { readFileSync, statSync } from "node:fs";
import { UserError } from "@torikumi/record";

/** Larger files are no spreadsheet that a person made. */
const MAX_BYTES = 50 * 1024 * 1024;

/** The bytes of a spreadsheet at a path; `name` is what the person typed. Throws a `UserError` where it cannot be read or is too large. */
export function readInput(path: string, name: string): Uint8Array {
  try {
    if (statSync(path).size <= MAX_BYTES) return readFileSync(path);
  } catch (error) {
    throw new UserError(
      `「${name}」が読めません（${(error as NodeJS.ErrnoException).code}）。ファイル名と、読み取る権限を確かめてください。`,
    );
  }
  throw new UserError(
    `「${name}」が ${MAX_BYTES / 1024 / 1024} MB を超えています。図や不要なシートを除いてから取り込んでください。`,
  );
}
