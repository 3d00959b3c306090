import { spawn } from "node:child_process";
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
    const child = spawn("git", [...GIT_ARGUMENTS, ...args], {
      cwd: place.cwd,
      env: gitEnvironment(place.env),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      if (stderr.length < 10_000) stderr += chunk.toString("utf8");
    });
    child.on("error", (startError) =>
      resolve({ code: undefined, stdout: Buffer.alloc(0), stderr, startError }),
    );
    child.on("close", (code) =>
      resolve({ code: code ?? undefined, stdout: Buffer.concat(out), stderr }),
    );
  });
}
