import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads the measures of an edition folder (all pages but index.md), each taken apart at its front matter. */
export function readMeasures(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".md") && !path.endsWith("index.md"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      const [, frontMatter, body] = /^---\n([^]*?)^---\n([^]*)$/m.exec(text);
      return { path: join(folder, path), text, frontMatter, body };
    });
}

/** Prints the milliseconds of the steps, as the bench reads them. */
export function printSteps(steps) {
  console.log(JSON.stringify(steps));
}
