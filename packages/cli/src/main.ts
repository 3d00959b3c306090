import { resolve } from "node:path";
import { run } from "@stricli/core";
import { application } from "./application.ts";
import { takeDirectory } from "./take-directory.ts";
import type { World } from "./world.ts";

/** Interrupted by Ctrl-C, as shells report it. */
const INTERRUPTED = 130;

const { stdout, stderr } = process;
let exitCode = 0;

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours and no reason for a stack.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(exitCode);
  });
}
process.once("SIGINT", () => {
  stderr.write(
    "\n中断しました。書き込みは全て終わるか、全く行われないかのどちらかです。もう一度同じ命令を実行できます。\n",
  );
  process.exit(INTERRUPTED);
});

const { directory, rest } = takeDirectory(process.argv.slice(2));
const outcome: { exitCode?: number | string | null } = {};
const world: World = {
  process: {
    stdout,
    stderr,
    env: process.env as Record<string, string>,
    get exitCode() {
      return outcome.exitCode ?? null;
    },
    set exitCode(code: number | string | null) {
      outcome.exitCode = code;
    },
  },
  cwd: resolve(directory ?? "."),
  env: process.env,
  terminal: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
  write: (output) => new Promise((done) => stdout.write(output, () => done())),
  note: (line) => void stderr.write(`${line}\n`),
  exit: (code) => {
    exitCode = Math.max(exitCode, code);
  },
};

await run(application, rest.length === 0 ? ["--help"] : rest, world);
// Stricli's own codes are negative (unknown command, bad flag): all of them are misuse. Its 1 is an error we threw.
const own = Number(outcome.exitCode ?? 0);
process.exitCode = own < 0 ? 2 : Math.max(own, exitCode);
