import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./median.ts";

/** A program to measure. */
export interface Program {
  /** Arguments of the Node that runs this program, first of all the script. */
  readonly args: readonly string[];
  readonly cwd?: string;
  /** A command to run instead of Node. */
  readonly command?: string;
}

/** What came out: medians of the timed runs, and what was printed. */
export interface Timing {
  /** Wall time of the whole process, from before its start to after its end. */
  readonly seconds: number;
  /** Peak resident memory of the process itself (not of the Git it starts), measured in the run that is not timed; NaN for other commands than Node. */
  readonly megabytes: number;
  /** Standard output of each timed run. */
  readonly outputs: readonly string[];
}

const NOTE_MEMORY = fileURLToPath(new URL("note-memory.cjs", import.meta.url));

/**
 * Runs a program once to warm up (files in the cache, compiled code stored, memory noted), then as often as asked for, and times those.
 * `prepare` comes before every run and is not timed. Throws with the program's own words if it fails: a wrong run has no time.
 */
export function timeProcess(
  program: Program,
  options: { readonly runs: number; readonly prepare?: () => void },
): Timing {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-bench-memory-"));
  const note = join(folder, "kilobytes");
  try {
    options.prepare?.();
    runProcess(program, { noteTo: note });
    const megabytes = existsSync(note) ? Number(readFileSync(note, "utf8")) / 1024 : Number.NaN;
    const runs = Array.from({ length: options.runs }, () => {
      options.prepare?.();
      return runProcess(program);
    });
    return {
      seconds: median(runs.map((one) => one.seconds)),
      megabytes,
      outputs: runs.map(({ output }) => output),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program once, cold or warm as it comes, and times it; with `noteTo` its peak memory is noted in that file. */
export function runProcess(
  { args, cwd, command }: Program,
  { noteTo }: { readonly noteTo?: string } = {},
): { readonly seconds: number; readonly output: string } {
  const memory = noteTo !== undefined && command === undefined;
  const env = { ...process.env, ...(memory ? { TORIKUMI_BENCH_MEMORY: noteTo } : {}) };
  const start = performance.now();
  const child = spawnSync(
    command ?? process.execPath,
    [...(memory ? ["--require", NOTE_MEMORY] : []), ...args],
    {
      cwd,
      env,
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (child.error !== undefined) throw child.error;
  if (child.status !== 0)
    throw new Error(
      `${args.join(" ")}: exit code ${child.status ?? child.signal}\n${child.stdout.slice(0, 2000)}\n${child.stderr.slice(0, 2000)}`,
    );
  return { seconds, output: child.stdout };
}
