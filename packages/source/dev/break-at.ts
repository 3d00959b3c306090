import fs from "node:fs";
import module from "node:module";

/** The functions of `node:fs` by which a writing command changes anything. */
export const WRITING_CALLS = [
  "openSync",
  "mkdirSync",
  "mkdtempSync",
  "linkSync",
  "renameSync",
  "rmSync",
] as const;

/** The worst moment, and what the machine does then. */
export interface Break {
  /** Only calls that touch a path below this folder count. */
  readonly root: string;
  /** Functions of `node:fs`. */
  readonly calls: readonly string[];
  /** Which of their calls, from 1; 0 for none, -1 for all. */
  readonly at: number;
  /** Where the number of calls is written when the process ends by itself. */
  readonly count?: string;
  /** `kill`; a code such as `ENOSPC`, with which the call fails; or what happens before the call. */
  readonly how: string | (() => void);
}

type Call = (...args: unknown[]) => unknown;

/**
 * Breaks this process at a call of `node:fs`; what comes back ends that and says how many calls there were.
 * Also loaded before a program: `node --import break-at.ts` with the break as JSON in the variable BREAK.
 */
export function breakAt({ root, calls, at, how }: Break): () => number {
  const functions = fs as unknown as Record<string, Call>;
  const real = Object.fromEntries(calls.map((name) => [name, functions[name]!]));
  const files = new Set<unknown>();
  let count = 0;
  for (const name of calls) {
    functions[name] = (...args) => {
      const touches = args.some(
        (one) => files.has(one) || (typeof one === "string" && one.startsWith(root)),
      );
      if (touches) count += 1;
      if (touches && (at === -1 || count === at)) happen(how, name);
      const result = real[name]!(...args);
      if (touches && name === "openSync") files.add(result);
      return result;
    };
  }
  module.syncBuiltinESMExports();
  return () => {
    Object.assign(functions, real);
    module.syncBuiltinESMExports();
    return count;
  };
}

function happen(how: Break["how"], name: string): void {
  if (how === "kill") process.kill(process.pid, "SIGKILL");
  else if (typeof how === "function") how();
  else throw Object.assign(new Error(`${how}: broken for the test, ${name}`), { code: how });
}

if (process.env["BREAK"] !== undefined) {
  const broken = JSON.parse(process.env["BREAK"]) as Break;
  delete process.env["BREAK"];
  const stop = breakAt(broken);
  process.on("exit", () => {
    const calls = stop();
    if (broken.count !== undefined) fs.writeFileSync(broken.count, String(calls));
  });
}
