import { globSync } from "node:fs";

const FOLDERS = "{packages/*,bench}/{src,dev,test,scripts,bin}/**/*.{ts,mjs,js}";

/** All files of ours with code in them, by their path in the repository, sorted; `root` is the repository's folder. */
export function listSources(root: string): readonly string[] {
  return globSync(FOLDERS, { cwd: root, exclude: (path) => path.includes("node_modules") })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
