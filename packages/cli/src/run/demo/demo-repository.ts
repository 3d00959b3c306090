import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";

/** Where the invented city stands that the demonstration plays in: in this repository, or in the published package. */
const EXAMPLES = ["../../../../..", ".."]
  .map((top) => join(import.meta.dirname, top, "examples", "mihon"))
  .find(existsSync);

/** Git without the settings of the person at the keyboard, and with the same commit ids every time. */
const GIT_ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "みほん市事務局",
  GIT_AUTHOR_EMAIL: "jimukyoku@example.invalid",
  GIT_COMMITTER_NAME: "みほん市事務局",
  GIT_COMMITTER_EMAIL: "jimukyoku@example.invalid",
  GIT_AUTHOR_DATE: "2026-04-01T09:00:00+09:00",
  GIT_COMMITTER_DATE: "2026-04-01T09:00:00+09:00",
};

/** A repository to try things in: tags r6 and r7, branch `r8` with next year's proposals, branch `r8-faulty` with two faulty ones on top. */
export interface DemoRepository {
  readonly folder: string;
  /** Checks a branch out. */
  readonly checkout: (branch: string) => void;
  /** The id of a branch's commit. */
  readonly commitOf: (branch: string) => string;
}

/** Makes the repository from `examples/mihon` in a folder. Throws a `UserError` where one stands there already. */
export function makeDemoRepository(folder: string): DemoRepository {
  if (EXAMPLES === undefined)
    throw new UserError(
      "みほん市の記録（examples/mihon）がありません。torikumi を入れ直してください。",
    );
  if (existsSync(folder))
    throw new UserError(
      `「${folder}」はもうあります。--into で別のフォルダーを指定するか、そのフォルダーを消してから実行してください。`,
    );
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]): string => runGit(folder, args);
  const records = join(folder, "records");
  const commit = (title: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", title);
  };
  git("init", "--quiet", "--initial-branch=main");
  for (const edition of ["r6", "r7"]) {
    rmSync(records, { recursive: true, force: true });
    cpSync(join(EXAMPLES, edition), records, { recursive: true });
    commit(`${edition} を公表`);
    git("tag", "--annotate", edition, "--message", `${edition} 年度版`);
  }
  git("switch", "--quiet", "--create", "r8");
  rmSync(records, { recursive: true });
  cpSync(join(EXAMPLES, "r8"), records, { recursive: true });
  commit("r8 の提案");
  git("switch", "--quiet", "--create", "r8-faulty");
  for (const proposal of readdirSync(join(EXAMPLES, "proposals")).sort()) {
    cpSync(join(EXAMPLES, "proposals", proposal), records, { recursive: true });
    commit(`提案 ${proposal}`);
  }
  return {
    folder,
    checkout: (branch) => void git("switch", "--quiet", branch),
    commitOf: (branch) => git("rev-parse", branch).trim(),
  };
}

function runGit(cwd: string, args: readonly string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")),
  );
  const { error, status, stdout, stderr } = spawnSync("git", args, {
    cwd,
    env: { ...env, ...GIT_ENVIRONMENT },
    encoding: "utf8",
  });
  if (error !== undefined)
    throw new UserError("Git が見つかりません。Git を入れてから、もう一度実行してください。");
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}
