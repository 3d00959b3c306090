import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "@stricli/core";
import { explainFault } from "@torikumi/source/explain-fault";
import { application } from "./application.ts";
import { readArguments } from "./terminal/read-arguments.ts";
import { writeWholeTo } from "./terminal/write-whole.ts";
import type { World } from "./world.ts";

/** What a person or the system ends a process with, and the exit code that shells report for it: 128 and the signal's number. */
const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;
/** What the person at the keyboard can mend. */
const MISUSE = 2;

const { stdout, stderr } = process;
let exitCode = 0;

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours and no reason for a stack.
for (const stream of [stdout, stderr]) stream.on("error", (error) => giveUp(error, stream));

function giveUp(error: Error, stream: NodeJS.WriteStream): never {
  if ("code" in error && error.code === "EPIPE") process.exit(exitCode);
  const told = explainFault(error, "出力を書き込めませんでした")?.message ?? error.message;
  if (stream === stdout) stderr.write(`エラー: ${told}\n`);
  process.exit(MISUSE);
}

const writeOut = writeWholeTo(stdout);
const write: World["write"] = (output) => writeOut(output).catch((error) => giveUp(error, stdout));

// Ended on purpose, a process takes away what it had begun (see `openStage` in source).
for (const [signal, code] of SIGNALS) {
  process.once(signal, () => {
    stderr.write(
      "\n中断しました。書き込みは全て終わるか、全く行われないかのどちらかです。もう一度同じコマンドを実行できます。\n",
    );
    process.exit(code);
  });
}

const { directory, reader, rest } = readArguments(process.argv.slice(2));
/** What the parser of the command line says: a misuse, of the arguments or found by the command, or a bug. */
const complaints: string[] = [];
const complain = (text: string): void => {
  complaints.push(text);
  stderr.write(text);
};
const outcome: { exitCode?: number | string | null } = {};
const world: World = {
  process: {
    stdout: { write: (text) => void write(text) },
    stderr: { write: complain },
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
  write,
  note: (line) => void stderr.write(`${line}\n`),
  exit: (code) => {
    exitCode = Math.max(exitCode, code);
  },
};

if (directory !== undefined && !existsSync(world.cwd)) {
  complain(
    `エラー: -C で指定したフォルダー「${directory}」がありません。フォルダーの名前を確かめてください。\n`,
  );
  outcome.exitCode = MISUSE;
} else {
  await run(application, rest.length === 0 ? ["--help"] : rest, world);
}
// Stricli's own codes are negative (unknown command, bad flag): all of them are misuse. Its 1 is an error we threw.
const thrown = Number(outcome.exitCode ?? 0);
process.exitCode = thrown < 0 ? MISUSE : Math.max(thrown, exitCode);
if (process.exitCode === MISUSE && reader === "program") {
  const message = complaints
    .join("")
    .replace(/^エラー: /, "")
    .trim();
  await write(`${JSON.stringify({ error: { message } }, null, 2)}\n`);
}
