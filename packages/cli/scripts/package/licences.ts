import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package of npm that is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX, e.g. MIT. */
  readonly license: string;
  /** The texts of its licence and notice files; empty where it has none. */
  readonly texts: readonly string[];
}

/** The packages that some modules belong to, by name and version. */
export function packagesOf(modules: readonly string[]): readonly BundledPackage[] {
  const roots = [...new Set(modules.map(rootOf))];
  return roots
    .map(readPackage)
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** The notices that go with the bundle, as one text. Throws where a package names no licence. */
export function formatNotices(packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, license, texts }) => {
    if (license === "") throw new Error(`${name}@${version} names no licence`);
    return [`${name} ${version} (${license})`, ...texts].join("\n\n");
  });
  const head = "Software of others that is part of this package, with its licences.";
  return `${[head, ...parts].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

function rootOf(module: string): string {
  let folder = dirname(module.replace(/^\0/u, "").replace(/\?.*$/u, ""));
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

/** Folders inside a package may have a package.json that only says how modules are read. */
function isPackage(folder: string): boolean {
  const path = join(folder, "package.json");
  return existsSync(path) && "version" in JSON.parse(readFileSync(path, "utf8"));
}

function readPackage(root: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const files = readdirSync(root, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(?:licen[cs]e|notice|copying)/iu.test(file.name))
    .map((file) => file.name);
  return {
    name,
    version,
    license: typeof license === "string" ? license : "",
    texts: files.sort().map((file) => readFileSync(join(root, file), "utf8").trim()),
  };
}
