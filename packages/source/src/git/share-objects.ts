import { openObjects } from "./git-objects.ts";
import type { GitObjects } from "./git-objects.ts";
import type { GitPlace } from "./run-git.ts";

interface Shared {
  readonly objects: GitObjects;
  readonly env: NodeJS.ProcessEnv;
  users: number;
}

/** Open processes by working directory: two revisions of one repository are read through one of them. */
const shared = new Map<string, Shared>();

/** The objects of the repository at a working directory; everyone who asks for the same one shares a process until all have closed it. */
export function shareObjects(place: GitPlace): GitObjects {
  const known = shared.get(place.cwd);
  const entry =
    known !== undefined && known.env === place.env
      ? known
      : { objects: openObjects(place), env: place.env, users: 0 };
  if (entry !== known) shared.set(place.cwd, entry);
  entry.users += 1;
  let open = true;
  return {
    get: entry.objects.get,
    bytes: entry.objects.bytes,
    tree: entry.objects.tree,
    files: entry.objects.files,
    async close() {
      if (!open) return;
      open = false;
      entry.users -= 1;
      if (entry.users > 0) return;
      if (shared.get(place.cwd) === entry) shared.delete(place.cwd);
      await entry.objects.close();
    },
  };
}
