import { join } from "node:path";
import {
  openStore,
  programDigest,
  readTextIfThere,
  storeFolder,
  type Store,
} from "@torikumi/source";

/** Where the code stands: `lib/` of the published package, a room's folder in the repository. */
const HERE = import.meta.dirname;

/** Opens what this torikumi remembers of the sites that it built: in a folder, or where the repository keeps it; undefined where there is none. */
export function openSiteStore({
  cwd,
  folder = storeFolder(cwd),
}: {
  readonly cwd: string;
  readonly folder?: string | undefined;
}): Store | undefined {
  return folder === undefined ? undefined : openStore(folder, programDigest(programPaths()));
}

/** Everything of this program that may change a site: its code, what is copied, and what npm has pinned for it. */
function programPaths(): readonly string[] {
  const published = join(HERE, "..");
  const manifest = join(published, "package.json");
  if (readTextIfThere(manifest, manifest) !== undefined)
    return [manifest, ...["lib", "assets", "browser"].map((name) => join(published, name))];
  const packages = join(HERE, "..", "..", "..");
  return [packages, join(packages, "..", "package-lock.json")];
}
