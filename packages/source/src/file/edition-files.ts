import type { SourceFile } from "@torikumi/record";
import type { EditionFiles, FileProblem } from "./file-entry.ts";

/** Parts what was read from what could not be, and sorts both by path. */
export function editionFiles(results: Iterable<SourceFile | FileProblem>): EditionFiles {
  const files: SourceFile[] = [];
  const problems: FileProblem[] = [];
  for (const result of results) {
    if ("text" in result) files.push(result);
    else problems.push(result);
  }
  return { files: files.sort(byPath), problems: problems.sort(byPath) };
}

/** Orders by path, code unit by code unit. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
