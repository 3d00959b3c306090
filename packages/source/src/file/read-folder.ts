import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The bytes of all files below a folder, by path (`a/b.html`), in the order of the paths. Undefined where there is no such folder. Links
 * and the like are left out, and so are files that `accept` does not want.
 */
export function readFolder(
  folder: string,
  options: { readonly accept?: (path: string) => boolean } = {},
): ReadonlyMap<string, Uint8Array> | undefined {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => options.accept?.(path) ?? true)
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
