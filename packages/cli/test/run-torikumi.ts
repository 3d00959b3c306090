import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const BIN = join(import.meta.dirname, "..", "bin", "torikumi.mjs");
export const MIHON = join(import.meta.dirname, "..", "..", "..", "examples", "mihon");

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person does: a process of its own, no terminal. */
export function torikumi(cwd: string, ...args: string[]): Promise<Outcome> {
  return torikumiWith({}, cwd, ...args);
}

/** As `torikumi`, with more variables in its environment. */
export function torikumiWith(
  variables: Readonly<Record<string, string>>,
  cwd: string,
  ...args: string[]
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: { ...environment(), ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** An environment without the developer's Git settings. */
export function environment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT(?:HUB)?_/.test(name)),
  );
  return { ...env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", NO_COLOR: "1" };
}

/** An empty folder that goes when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs git in a folder; throws where it fails. */
export function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=事務局", "-c", "user.email=jimukyoku@example.invalid"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], {
    cwd,
    env: environment(),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** A repository whose `records` were published as r6 and r7 and now hold r7 as it was published. */
export function publishedCity(): string {
  const folder = emptyFolder();
  git(folder, "init", "--quiet", "--initial-branch=main");
  for (const edition of ["r6", "r7"]) {
    rmSync(join(folder, "records"), { recursive: true, force: true });
    cpSync(join(MIHON, edition), join(folder, "records"), { recursive: true });
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", edition);
    git(folder, "tag", edition);
  }
  return folder;
}
