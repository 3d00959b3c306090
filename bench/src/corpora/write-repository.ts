import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** The editions of a repository by their ids, the oldest first: all files of the first, and those of each later one that differ. */
export type RepositoryEditions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Commits have to have an author and a date, and the same ones each time: 1 April 2025, 00:00 in Japan. */
const AUTHOR = "torikumi bench <bench@example.invalid> 1743433200 +0900";

/**
 * Makes a Git repository with the editions in `records/`, each tagged (but the draft), and the last checked out on main.
 * The index is as Git leaves it after a while: no file looks newer than it. Returns the commit id of the last.
 */
export function writeRepository(
  folder: string,
  editions: RepositoryEditions,
  { draft }: { readonly draft?: string } = {},
): string {
  mkdirSync(folder, { recursive: true });
  git(folder, ["init", "--quiet", "--initial-branch=main"]);
  const commits = [...editions.values()].map((files, at) => commit(at + 1, files));
  const tags = [...editions.keys()].flatMap((id, at) => (id === draft ? [] : [tag(id, at + 1)]));
  const stream = [...commits, ...tags, "done\n"].join("");
  git(folder, ["fast-import", "--quiet", "--done"], stream);
  git(folder, ["reset", "--quiet", "--hard", "main"]);
  makeOlder(join(folder, "records"));
  git(folder, ["update-index", "-q", "--refresh"]);
  return git(folder, ["rev-parse", "HEAD"]).trim();
}

function commit(mark: number, files: ReadonlyMap<string, string>): string {
  const changes = Array.from(
    files,
    ([path, text]) => `M 100644 inline records/${path}\n${data(text)}`,
  );
  return `commit refs/heads/main\nmark :${mark}\ncommitter ${AUTHOR}\n${data("年度版")}${changes.join("")}\n`;
}

function tag(name: string, mark: number): string {
  return `tag ${name}\nfrom :${mark}\ntagger ${AUTHOR}\n${data(name)}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Sets the time of every file back by an hour: Git reads again what is as new as its index. */
function makeOlder(folder: string): void {
  const time = new Date(Date.now() - 3_600_000);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), time, time);
  }
}

function git(folder: string, args: readonly string[], input = ""): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const run = spawnSync("git", args, {
    cwd: folder,
    env,
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr}`);
  return run.stdout;
}
