import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { GIT_ARGUMENTS, gitEnvironment } from "./git-command.ts";

/** Where Git runs. */
export interface GitPlace {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** How a Git command ended. `code` is undefined where Git could not be started or was killed. */
export interface GitResult {
  readonly code: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Set where Git could not be started: `ENOENT` is no Git on the PATH. */
  readonly startError?: NodeJS.ErrnoException;
}

/** Runs one Git command to its end, without a shell. Never throws: a failure is in the result. */
export function runGit(args: readonly string[], place: GitPlace): Promise<GitResult> {
  return new Promise((resolve) => {
    const failed = (startError: NodeJS.ErrnoException): void =>
      resolve({ code: undefined, stdout: Buffer.alloc(0), stderr: "", startError });
    const child = startGit(args, place, { stdio: ["ignore", "pipe", "pipe"], failed });
    const out: Buffer[] = [];
    let stderr = "";
    child?.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
    child?.stderr?.on("data", (chunk: Buffer) => {
      if (stderr.length < 10_000) stderr += chunk.toString("utf8");
    });
    child?.on("close", (code) =>
      resolve({ code: code ?? undefined, stdout: Buffer.concat(out), stderr }),
    );
  });
}

/**
 * Starts Git without a shell. Where it cannot be started, `failed` is told why; the process then has no pipes (too many open files), or
 * there is none.
 */
export function startGit(
  args: readonly string[],
  { cwd, env }: GitPlace,
  options: {
    readonly stdio: StdioOptions;
    readonly failed: (startError: NodeJS.ErrnoException) => void;
  },
): ChildProcess | undefined {
  try {
    const child = spawn("git", [...GIT_ARGUMENTS, ...args], {
      cwd,
      env: gitEnvironment(env),
      stdio: options.stdio,
      windowsHide: true,
    });
    return child.on("error", options.failed);
  } catch (error) {
    options.failed(error as NodeJS.ErrnoException);
    return undefined;
  }
}
