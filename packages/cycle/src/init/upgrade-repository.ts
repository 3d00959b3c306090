import { join, resolve } from "node:path";
import { UserError } from "@torikumi/record";
import { blobId, readTextIfThere, writeFiles } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";
import { formatManifest, MANIFEST_FILE, markOf, parseManifest } from "./manifest.ts";
import type { Program } from "./program.ts";
import { asObject, parseObject } from "./parse-object.ts";
import { repositoryFiles, type Dependency } from "./repository-files.ts";

/** What becomes of a file: made, brought up to date, left as people made it, left away as they left it, or needed no more. */
type UpgradeStep = "created" | "updated" | "kept" | "gone" | "unneeded";

/** A file that the installed version writes otherwise than the one before. */
export interface UpgradedFile {
  readonly path: string;
  readonly step: UpgradeStep;
  /** The lines that go and those that come, in the order of the file. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What an upgrade changes, or would change. */
export interface UpgradeOutcome {
  readonly from: string;
  readonly to: string;
  readonly files: readonly UpgradedFile[];
  readonly isWritten: boolean;
}

/** How a repository is brought up to the installed version. */
export interface UpgradeOptions {
  readonly version: string;
  /** Where torikumi comes from; as the repository says where that is no registry, else this version. */
  readonly dependency?: Dependency | undefined;
  readonly program: Program | undefined;
  /** Whether the changes are only told or written too. */
  readonly mode: "tell" | "write";
}

/**
 * Brings what `init` wrote up to the installed version: a file that nobody has changed since becomes the new one, one that people have
 * changed stays theirs. Records are never touched. Throws a `UserError` where no `init` has been.
 */
export function upgradeRepository(
  directory: string,
  { cwd }: Workspace,
  { version, dependency, program, mode }: UpgradeOptions,
): UpgradeOutcome {
  const folder = resolve(cwd, directory);
  const text = readTextIfThere(join(folder, MANIFEST_FILE), MANIFEST_FILE);
  if (text === undefined)
    throw new UserError(
      `「${directory}」に ${MANIFEST_FILE} がありません。torikumi init で始めたリポジトリの一番上のフォルダーで実行してください。`,
    );
  const before = parseManifest(text);
  const city = { name: before.city, edition: before.edition, departments: [] };
  const manifest = readTextIfThere(join(folder, "package.json"), "package.json");
  const origin = dependency ?? ownOrigin(manifest) ?? { torikumi: version };
  const fresh = repositoryFiles(city, origin, program);
  const standing = new Map(
    [...new Set([...fresh.keys(), ...Object.keys(before.files)])].map((path) => [
      path,
      readTextIfThere(join(folder, path), path),
    ]),
  );
  const files = [...standing]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, now]) =>
      fileStep(path, { now, fresh: fresh.get(path), mark: before.files[path] }),
    );
  const written = new Map(
    files.flatMap(({ path, step }) => {
      const next = step === "created" || step === "updated" ? fresh.get(path) : undefined;
      return next === undefined ? [] : [[path, next] as const];
    }),
  );
  // What people changed keeps the mark of what was written, so that it counts as theirs next time too.
  const marks = new Map(
    [...fresh].filter(
      ([path, next]) =>
        before.files[path] === undefined || written.has(path) || isSame(standing.get(path), next),
    ),
  );
  const marked = formatManifest(version, city, marks, before.files);
  if (mode === "write")
    writeFiles(folder, new Map([...written, [MANIFEST_FILE, marked]]), {
      blobs: blobsOf([...standing, [MANIFEST_FILE, text]]),
    });
  return { from: before.version, to: version, files, isWritten: mode === "write" };
}

/** Where a repository has torikumi from, where that is a file or an address: file:vendor/torikumi-0.2.0.tgz. */
function ownOrigin(manifest: string | undefined): Dependency | undefined {
  const { dependencies, devDependencies } = parseObject(manifest ?? "") ?? {};
  const { torikumi } = { ...asObject(dependencies), ...asObject(devDependencies) };
  return typeof torikumi === "string" && /[:/]/u.test(torikumi) ? { torikumi } : undefined;
}

function fileStep(
  path: string,
  {
    now,
    fresh,
    mark,
  }: {
    readonly now: string | undefined;
    readonly fresh: string | undefined;
    readonly mark: string | undefined;
  },
): readonly UpgradedFile[] {
  const isTheirs = now !== undefined && mark !== undefined && markOf(now) !== mark;
  if (fresh === undefined)
    return now === undefined ? [] : [{ path, step: "unneeded", removed: [], added: [] }];
  if (isSame(now, fresh)) return [];
  const lines = lineChanges(now ?? "", fresh);
  if (now === undefined) return [{ path, step: mark === undefined ? "created" : "gone", ...lines }];
  // A file that stands where nothing was written before is somebody's own.
  if (isTheirs || mark === undefined)
    return mark === markOf(fresh) ? [] : [{ path, step: "kept", ...lines }];
  return [{ path, step: "updated", ...lines }];
}

function isSame(now: string | undefined, fresh: string): boolean {
  return now !== undefined && markOf(now) === markOf(fresh);
}

function blobsOf(
  files: Iterable<readonly [string, string | undefined]>,
): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([path, text]) =>
      text === undefined ? [] : [[path, blobId(new TextEncoder().encode(text), "sha1")] as const],
    ),
  );
}

/** The lines that only one of two texts has. */
function lineChanges(before: string, after: string): Pick<UpgradedFile, "removed" | "added"> {
  const [from, to] = [linesOf(before), linesOf(after)];
  const shared = new Set(from).intersection(new Set(to));
  return {
    removed: from.filter((line) => !shared.has(line)),
    added: to.filter((line) => !shared.has(line)),
  };
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.trimEnd().split(/\r?\n/u);
}
