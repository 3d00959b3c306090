import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { bundle, EXTERNAL } from "./bundle.ts";
import { formatNotices, packagesOf } from "./licences.ts";
import { manifestOf, type Origin } from "./manifest.ts";
import { shipGuides } from "./ship-guides.ts";

const CLI = join(import.meta.dirname, "..", "..");
const ROOT = join(CLI, "..", "..");
const SITE = join(ROOT, "packages", "site", "src");

/** What was built. */
export interface BuiltPackage {
  readonly chunks: number;
  /** Bytes of all chunks. */
  readonly size: number;
  /** How many packages of npm are inside. */
  readonly inside: number;
}

/**
 * Builds the package that is published into a folder, which is replaced: ready for `npm pack`. The same sources, of the same origin where one
 * is given, give the same bytes.
 */
export async function buildPackage(target: string, origin?: Origin): Promise<BuiltPackage> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, "bin"), { recursive: true });
  const { modules, size, chunks } = await bundle(join(CLI, "src", "main.ts"), target);
  const packages = packagesOf(modules);
  writeFileSync(join(target, "NOTICES.txt"), formatNotices(packages));
  const door = join(target, "bin", "torikumi.mjs");
  copyFileSync(join(import.meta.dirname, "torikumi.mjs"), door);
  chmodSync(door, 0o755);
  // What the site copies into its pages stands beside the bundle as it stands beside the sources.
  for (const folder of ["assets", "browser"])
    cpSync(join(SITE, folder), join(target, folder), {
      recursive: true,
      filter: (path) => !path.endsWith("tsconfig.json"),
    });
  cpSync(join(ROOT, "packages", "cycle", "src", "templates"), join(target, "templates"), {
    recursive: true,
  });
  cpSync(join(ROOT, "examples"), join(target, "examples"), { recursive: true });
  for (const [from, to] of [
    [join(import.meta.dirname, "README.md"), "README.md"],
    [join(ROOT, "LICENSE"), "LICENSE"],
    [join(ROOT, "CHANGELOG.md"), "CHANGELOG.md"],
  ] as const)
    copyFileSync(from, join(target, to));
  shipGuides(ROOT, target);
  const manifest = manifestOf(read("package.json"), lockedVersions(), origin);
  writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return { chunks, size, inside: packages.length };
}

/** The locked version of each package that stays outside of the bundle, whichever room has it. */
function lockedVersions(): Readonly<Record<string, string>> {
  const { packages } = read("package-lock.json");
  return Object.fromEntries(
    EXTERNAL.map((name) => [name, packages[`node_modules/${name}`].version]),
  );
}

function read(path: string) {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
}
