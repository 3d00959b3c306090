import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { probe } from "./bench.ts";

/**
 * Bundles a probe into a folder as the command itself is published: one file of JavaScript, started with Node's cache of compiled
 * code. Gives the script to run. As a TypeScript source with its libraries in a hundred files it would mostly time their loading.
 */
export function bundleProbe(name: string, folder: string): string {
  execFileSync(process.execPath, [probe("bundle"), probe(name), join(folder, `${name}.mjs`)]);
  const door = join(folder, `start-${name}.mjs`);
  writeFileSync(
    door,
    `import module from "node:module";\nmodule.enableCompileCache();\nawait import("./${name}.mjs");\n`,
  );
  return door;
}
