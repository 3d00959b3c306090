import { isUtf8 } from "node:buffer";
import type { SourceFile } from "@torikumi/record";
import { describeProblem } from "./describe-problem.ts";
import type { FileProblem } from "./file-entry.ts";

/** The text of the bytes, byte order mark and line ends kept; or the problem, with the first line that is not UTF-8. */
export function decodeFile(path: string, blob: string, bytes: Buffer): SourceFile | FileProblem {
  if (isUtf8(bytes)) return { path, blob, text: bytes.toString("utf8") };
  return describeProblem(path, "not-utf-8", firstBadLine(bytes));
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
