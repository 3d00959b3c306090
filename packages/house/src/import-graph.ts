import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix, relative, sep } from "node:path";
import { listSources } from "./list-sources.ts";
import { readImports } from "./read-imports.ts";

/** Which file of ours imports which others of ours, by their paths in the repository. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of every file below `root`, the repository's folder. An import of a room leads to the file it exports. */
export function readImportGraph(root: string): ImportGraph {
  const paths = new Set(listSources(root));
  return new Map(
    [...paths].map((path) => {
      const specifiers = readImports(path, readFileSync(join(root, path), "utf8"));
      const files = specifiers
        .filter((one) => one.startsWith(".") || one.startsWith("@torikumi/"))
        .map((one) => resolve(root, path, one));
      return [path, files.filter((file) => paths.has(file))];
    }),
  );
}

function resolve(root: string, path: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  const file = createRequire(join(root, path)).resolve(specifier);
  return relative(root, file).replaceAll(sep, "/");
}
