import { join } from "node:path";
import { readFolder } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/** `uses: owner/name@…` or, of a workflow or an action in a folder, `uses: owner/name/…@…`. */
const USES = /^\s*(?:-\s+)?uses:\s*["']?([\w.-]+)\/([\w.-]+)(?:\/[\w./-]+)?@/gmu;
/** GitHub's own, which are allowed as such. */
const GITHUB: ReadonlySet<string> = new Set(["actions", "github"]);

/**
 * The repositories of others than GitHub whose actions and workflows the workflows of a folder use, as the patterns that GitHub's
 * settings take: for what stands at the top of each and for what stands below. Sorted.
 */
export function usedActions({ cwd }: Workspace): readonly string[] {
  const workflows = readFolder(join(cwd, ".github", "workflows"), {
    accept: (path) => /\.ya?ml$/u.test(path),
  });
  const found = new Set<string>();
  for (const bytes of workflows?.values() ?? [])
    for (const [, owner = "", name = ""] of new TextDecoder().decode(bytes).matchAll(USES))
      if (!GITHUB.has(owner)) found.add(`${owner}/${name}`);
  return [...found].sort().flatMap((repository) => [`${repository}@*`, `${repository}/*@*`]);
}
