import { spawn, spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeOnce } from "@torikumi/source/dev/kept-folder";
import { makeTestFolder } from "@torikumi/source/dev/test-folder";
import { onTestFinished } from "vitest";
import { runCommandLine } from "../src/run-command-line.ts";

export const BIN = join(import.meta.dirname, "..", "bin", "torikumi.mjs");
export const MIHON = join(import.meta.dirname, "..", "..", "..", "examples", "mihon");

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in a folder, in this process: no terminal, and no Node.js to start again for each. */
export function torikumi(cwd: string, ...args: string[]): Promise<Outcome> {
  return torikumiWith({}, cwd, ...args);
}

/** As `torikumi`, with more variables in its environment. */
export async function torikumiWith(
  variables: Readonly<Record<string, string>>,
  cwd: string,
  ...args: string[]
): Promise<Outcome> {
  const told: { stdout: Buffer[]; stderr: string; code: number } = {
    stdout: [],
    stderr: "",
    code: 0,
  };
  await runCommandLine(args, {
    cwd,
    env: { ...environment(), ...variables },
    terminal: { stdout: false, stderr: false },
    async write(output) {
      told.stdout.push(Buffer.from(output));
    },
    complain(text) {
      told.stderr += text;
    },
    exit(code) {
      told.code = code;
    },
  });
  return { ...told, stdout: Buffer.concat(told.stdout).toString() };
}

/** Runs the command as a person does, in a process of its own: for what a process is needed for (signals, pipes, memory, the clock). */
export function torikumiProcess(
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
  const folder = makeTestFolder("cli");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs git in a folder; throws where it fails. */
export function git(cwd: string, ...args: string[]): string {
  const settings = [
    "user.name=事務局",
    "user.email=jimukyoku@example.invalid",
    "maintenance.auto=false",
  ].flatMap((setting) => ["-c", setting]);
  const { status, stdout, stderr } = spawnSync("git", [...settings, ...args], {
    cwd,
    env: environment(),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** A folder that goes when the test is over; the tests that ask for one of a name share the work of making it. */
export function folderOf(name: string, make: (folder: string) => void): string {
  const folder = emptyFolder();
  makeOnce(name, folder, make);
  return folder;
}

/** A repository whose `records` were published as r6 and r7 and now hold r7 as it was published. */
export function publishedCity(): string {
  return folderOf("r6 and r7 published", (folder) => {
    git(folder, "init", "--quiet", "--initial-branch=main");
    for (const edition of ["r6", "r7"]) {
      rmSync(join(folder, "records"), { recursive: true, force: true });
      cpSync(join(MIHON, edition), join(folder, "records"), { recursive: true });
      git(folder, "add", "--all");
      git(folder, "commit", "--quiet", "--message", edition);
      git(folder, "tag", edition);
    }
  });
}

/** The same with r8, the draft, in the last commit. */
export function draftCity(): string {
  return folderOf("r8 drafted", (folder) => {
    cpSync(publishedCity(), folder, { recursive: true });
    rmSync(join(folder, "records"), { recursive: true });
    cpSync(join(MIHON, "r8"), join(folder, "records"), { recursive: true });
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "r8");
  });
}
