import { objectFormat, findRepository } from "../git/find-repository.ts";
import { shareObjects } from "../git/share-objects.ts";
import { revisionSource } from "./open-revision.ts";
import type { RevisionSource } from "./source.ts";

/** The tree without an entry, which Git knows without keeping it, by object format. */
const EMPTY_TREE = {
  sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
} as const;

/** An edition without any page, in a folder of the repository around `cwd`: what one is compared with that is new as a whole. */
export function openEmpty(
  root: string,
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): RevisionSource {
  const { cwd, env = process.env } = options;
  const tree = EMPTY_TREE[objectFormat(findRepository(cwd))];
  const objects = shareObjects({ cwd, env });
  const label = "（前の年度版なし）";
  return revisionSource({ label, revision: tree, tag: undefined, root, tree, top: tree, objects });
}
