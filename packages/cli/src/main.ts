import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "@stricli/core";
import { application } from "./application.ts";
import { takeDirectory } from "./terminal/take-directory.ts";
import type { World } from "./world.ts";

/** Interrupted by Ctrl-C, as shells report it. */
const INTERRUPTED = 130;
/** What the person at the keyboard can mend. */
const MISUSE = 2;

const { stdout, stderr } = process;
let exitCode = 0;

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours and no reason for a stack.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode);
    if (stream === stdout)
      stderr.write(
        `エラー: 出力を書き込めませんでした（${error.code}）。空きがあるかを確かめてください。\n`,
      );
    process.exit(MISUSE);
  });
}
process.once("SIGINT", () => {
  stderr.write(
    "\n中断しました。書き込みは全て終わるか、全く行われないかのどちらかです。もう一度同じコマンドを実行できます。\n",
  );
  process.exit(INTERRUPTED);
});

const { directory, rest } = takeDirectory(process.argv.slice(2));
let complaint = "";
const outcome: { exitCode?: number | string | null } = {};
const world: World = {
  process: {
    stdout,
    stderr: {
      write: (text) => {
        complaint = text;
        stderr.write(text);
      },
    },
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

if (directory !== undefined && !existsSync(world.cwd)) {
  complaint = `エラー: -C で指定したフォルダー「${directory}」がありません。フォルダーの名前を確かめてください。\n`;
  stderr.write(complaint);
  outcome.exitCode = MISUSE;
} else {
  await run(application, rest.length === 0 ? ["--help"] : rest, world);
}
// Stricli's own codes are negative (unknown command, bad flag): all of them are misuse. Its 1 is an error we threw.
const own = Number(outcome.exitCode ?? 0);
process.exitCode = own < 0 ? MISUSE : Math.max(own, exitCode);
// A program that asked for JSON gets one JSON document, whatever happened.
if (
  process.exitCode === MISUSE &&
  /(?:^| )--format[= ](?:json|sarif)(?: |$)/.test(rest.join(" "))
) {
  stdout.write(
    `${JSON.stringify({ error: { message: complaint.replace(/^エラー: /, "").trim() } }, null, 2)}\n`,
  );
}
