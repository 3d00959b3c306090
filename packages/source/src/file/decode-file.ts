import { isUtf8 } from "node:buffer";
import type { SourceFile } from "@torikumi/record";
import { describeProblem } from "./describe-problem.ts";
import type { FileProblem } from "./file-entry.ts";

/** What Git LFS leaves in the place of a file. */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\noid sha256:/;

/** Git's marks around the two sides of a conflict, each at the beginning of a line. */
const MARKS = [/^<{7} /, /^={7}$/, /^>{7} /] as const;

/**
 * The text of the bytes, byte order mark and line ends kept; or the problem: bytes that are not UTF-8, with the first line that is not,
 * and what Git has put in the place of a text.
 */
export function decodeFile(path: string, blob: string, bytes: Buffer): SourceFile | FileProblem {
  if (!isUtf8(bytes)) return describeProblem(path, "not-utf-8", firstBadLine(bytes));
  const text = bytes.toString("utf8");
  if (LFS_POINTER.test(text)) return describeProblem(path, "lfs-pointer");
  const line = text.includes("<<<<<<< ") ? conflictLine(text) : undefined;
  if (line !== undefined) return describeProblem(path, "conflict", line);
  return { path, blob, text };
}

/** No byte of a longer UTF-8 sequence is a line feed, so that every line can be looked at by itself. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

/** The line of the first mark, if all three follow each other. */
function conflictLine(text: string): number | undefined {
  let first = 0;
  let wanted = 0;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (!MARKS[wanted]?.test(line)) continue;
    if (wanted === 0) first = index + 1;
    wanted += 1;
    if (wanted === MARKS.length) return first;
  }
  return undefined;
}
