import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { makeOnce } from "../dev/kept-folder.ts";
import { makeTestFolder } from "../dev/test-folder.ts";
import { blobId } from "../src/file/blob-id.ts";

/** The environment of the tests' Git: nobody's own configuration, and always the same author and day. */
export const env: NodeJS.ProcessEnv = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "torikumi",
  GIT_AUTHOR_EMAIL: "torikumi@example.invalid",
  GIT_COMMITTER_NAME: "torikumi",
  GIT_COMMITTER_EMAIL: "torikumi@example.invalid",
  GIT_AUTHOR_DATE: "2025-04-01T00:00:00Z",
  GIT_COMMITTER_DATE: "2025-04-01T00:00:00Z",
};

/** A small edition: two recommendations, three policies, four measures. */
export const EDITION: Readonly<Record<string, string>> = {
  "index.md": "---\n年度版: r6\n題名: みほん市の取組\n---\n",
  "departments.yaml": "担当部:\n  - 名称: 子）児童相談所\n",
  "1/index.md": "---\n題名: 情報を分け合う\n---\n",
  "1/ア/index.md": "部署のあいだで情報を分け合う。\n",
  "1/ア/1.md": "---\n取組区分: 継続\n---\n\n## 取組内容\n\n会議を開く。\n",
  "1/ア/2.md": "---\n取組区分: 新規\n---\n\n## 取組内容\n\n手引を配る。\n",
  "1/イ/index.md": "夜間の連絡先を整える。\n",
  "1/イ/1.md": "---\n取組区分: 継続\n---\n\n## 取組内容\n\n夜間に電話を受ける。\n",
  "2/index.md": "---\n題名: 人を育てる\n---\n",
  "2/ア/index.md": "研修を行う。\n",
  "2/ア/1.md": "---\n取組区分: 継続\n---\n\n## 取組内容\n\n研修を年2回行う。\n",
};

/** An empty folder that goes away with the test. */
export function makeFolder(): string {
  const folder = makeTestFolder("source");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The blob ids of all files below a folder, by path, as a source has them that has read everything. */
export function blobsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    lstatSync(join(folder, path)).isFile(),
  );
  return new Map(files.map((path) => [path, blobId(readFileSync(join(folder, path)), "sha1")]));
}

/** Git that starts no second process after a commit or a fetch, to see whether there is anything to tidy. */
const UNTENDED = {
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "maintenance.auto",
  GIT_CONFIG_VALUE_0: "false",
};

/** Runs Git in a folder and gives what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", args, {
    cwd: folder,
    env: { ...env, ...UNTENDED },
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

/** Commits everything that stands in the folder, and puts a tag on it. */
export function commit(folder: string, tag?: string): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "edition");
  if (tag !== undefined) git(folder, "tag", tag);
}

/** A repository whose edition in `records` is tagged r6. */
export function makeRepository(...initArguments: readonly string[]): string {
  const folder = makeFolder();
  makeOnce(`r6 ${initArguments.join(" ")}`, folder, () => {
    git(folder, "init", "--quiet", "--initial-branch=main", ...initArguments);
    write(join(folder, "records"), EDITION);
    commit(folder, "r6");
  });
  return folder;
}
