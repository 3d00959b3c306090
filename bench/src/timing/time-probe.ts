import { median } from "./median.ts";
import { timeProcess, type Program, type Timing } from "./time-process.ts";

/** Milliseconds of the steps that a probe timed inside itself (medians over its runs), and the process as a whole. */
export interface ProbeTiming extends Timing {
  readonly steps: Readonly<Record<string, number>>;
}

/**
 * Runs a script that times its own steps and prints them as one JSON object of milliseconds.
 * Every run is a new process, so that nothing is warm that would be cold for a person: each step happens once.
 */
export function timeProbe(
  program: Program,
  options: { readonly runs: number; readonly prepare?: () => void },
): ProbeTiming {
  const timing = timeProcess(program, options);
  const runs = timing.outputs.map((output) => JSON.parse(output) as Record<string, number>);
  const names = Object.keys(runs[0] ?? {});
  return {
    ...timing,
    steps: Object.fromEntries(
      names.map((name) => [name, median(runs.map((run) => run[name] ?? Number.NaN))]),
    ),
  };
}
