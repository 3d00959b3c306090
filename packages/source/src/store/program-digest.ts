import { createHash } from "node:crypto";
import { readdirSync, readFileSync, type Dirent } from "node:fs";
import { join } from "node:path";

/** What is in a repository beside a program: what it depends on is pinned, the rest does not run. */
const BESIDE: ReadonlySet<string> = new Set(["node_modules", "dist", "test", ".turbo"]);

/**
 * What tells a program from another: a digest of the files at some paths (files, or folders with all that is in them), of their places, and
 * of the Node that runs them. Of a path where there is nothing, that.
 */
export function programDigest(paths: readonly string[]): string {
  const digest = createHash("sha256").update(JSON.stringify(process.versions));
  for (const path of paths) addPath(path, digest);
  return digest.digest("hex");
}

type Digest = ReturnType<typeof createHash>;

function addPath(path: string, digest: Digest): void {
  for (const file of filesAt(path)) {
    const bytes = readFileSync(file);
    digest.update(`\0${file.slice(path.length)}\0${bytes.length}\0`).update(bytes);
  }
  digest.update("\0\0");
}

/** In the order of their names, wherever the system lists them. */
function filesAt(path: string): readonly string[] {
  let items: readonly Dirent[];
  try {
    items = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOTDIR" ? [path] : [];
  }
  return items
    .filter(({ name }) => !BESIDE.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const inside = join(path, item.name);
      return item.isDirectory() ? filesAt(inside) : item.isFile() ? [inside] : [];
    });
}
