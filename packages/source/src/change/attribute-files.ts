import { dirname, join } from "node:path";
import type { Repository } from "../git/find-repository.ts";

/** The attribute files that speak of a folder: in it (`below`, by their paths there), above it up to the top of the repository, and the repository's own. */
export function attributeFiles(
  repository: Repository,
  folder: string,
  below: readonly string[],
): readonly string[] {
  const files = [
    join(repository.gitFolder, "info", "attributes"),
    ...below.map((path) => join(folder, path)),
  ];
  for (let at = folder; at !== repository.top; at = dirname(at)) {
    files.push(join(dirname(at), ".gitattributes"));
  }
  return files;
}
