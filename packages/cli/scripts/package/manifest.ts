import { EXTERNAL } from "./bundle.ts";

/** The fields of a package.json that are read here. */
interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

/** What is only needed for printing and for the demonstration. */
const OPTIONAL: ReadonlySet<string> = new Set([
  "@sparticuz/chromium",
  "emulate",
  "playwright-core",
]);

/** What the package is built from, where that is known. */
export interface Origin {
  /** The address of the repository. */
  readonly url: string;
  readonly commit: string;
}

/**
 * The package.json of the package that is published. `versions` gives the locked version of each package that stays outside of the bundle.
 */
export function manifestOf(
  { version, description, license }: Manifest,
  versions: Readonly<Record<string, string>>,
  origin?: Origin,
): Readonly<Record<string, unknown>> {
  const needed = EXTERNAL.filter((name) => !OPTIONAL.has(name));
  const optional = EXTERNAL.filter((name) => OPTIONAL.has(name));
  const pick = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map((name) => [name, versions[name] ?? ""]));
  return {
    name: "torikumi",
    version,
    description,
    license,
    // `torikumi init` pins the workflows that it writes to this commit.
    ...(origin !== undefined && {
      repository: { type: "git", url: origin.url },
      gitHead: origin.commit,
    }),
    type: "module",
    bin: { torikumi: "bin/torikumi.mjs" },
    engines: { node: ">=22" },
    files: ["bin", "lib", "assets", "browser", "templates", "examples", "docs", "NOTICES.txt"],
    dependencies: pick(needed),
    peerDependencies: pick(optional),
    peerDependenciesMeta: Object.fromEntries(optional.map((name) => [name, { optional: true }])),
    publishConfig: { access: "public", provenance: true },
  };
}
