import { openObjects } from "./git-objects.ts";
import type { GitObjects } from "./git-objects.ts";
import type { GitPlace } from "./run-git.ts";

interface Shared {
  /** Undefined until something is asked for: who reads nothing starts nothing. */
  objects: GitObjects | undefined;
  readonly env: NodeJS.ProcessEnv;
  users: number;
}

/** Open processes by working directory: two revisions of one repository are read through one of them. */
const shared = new Map<string, Shared>();

/**
 * The objects of the repository at a working directory; everyone who asks for the same one shares a process until all have closed it.
 * Who reads several things one after the other keeps it open meanwhile.
 */
export function shareObjects(place: GitPlace): GitObjects {
  const known = shared.get(place.cwd);
  const entry: Shared =
    known !== undefined && known.env === place.env
      ? known
      : { objects: undefined, env: place.env, users: 0 };
  if (entry !== known) shared.set(place.cwd, entry);
  entry.users += 1;
  let open = true;
  const objects = (): GitObjects => (entry.objects ??= openObjects(place));
  return {
    get: (name) => objects().get(name),
    bytes: (id) => objects().bytes(id),
    tree: (id) => objects().tree(id),
    files: (id) => objects().files(id),
    async close() {
      if (!open) return;
      open = false;
      entry.users -= 1;
      if (entry.users > 0) return;
      if (shared.get(place.cwd) === entry) shared.delete(place.cwd);
      await entry.objects?.close();
    },
  };
}
