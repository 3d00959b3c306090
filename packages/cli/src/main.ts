import { explainFault } from "@torikumi/source/explain-fault";
import { keepNurserySmall } from "./keep-nursery-small.ts";
import { MISUSE, runCommandLine } from "./run-command-line.ts";
import { writeWholeTo } from "./terminal/write-whole.ts";

/** What a person or the system ends a process with, and the exit code that shells report for it: 128 and the signal's number. */
const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

keepNurserySmall();

const { env, stdout, stderr } = process;

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours and no reason for a stack.
for (const stream of [stdout, stderr]) stream.on("error", (error) => giveUp(error, stream));

function giveUp(error: Error, stream: NodeJS.WriteStream): never {
  if ("code" in error && error.code === "EPIPE") process.exit();
  const told = explainFault(error, "出力を書き込めませんでした")?.message ?? error.message;
  if (stream === stdout) stderr.write(`エラー: ${told}\n`);
  process.exit(MISUSE);
}

// Ended on purpose, a process takes away what it had begun (see `openStage` in source).
for (const [signal, code] of SIGNALS) {
  process.once(signal, () => {
    stderr.write(
      "\n中断しました。書き込みは全て終わるか、全く行われないかのどちらかです。もう一度同じコマンドを実行できます。\n",
    );
    process.exit(code);
  });
}

const writeOut = writeWholeTo(stdout);
await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  env,
  terminal: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
  write: (output) => writeOut(output).catch((error) => giveUp(error, stdout)),
  complain: (text) => void stderr.write(text),
  exit: (code) => {
    process.exitCode = code;
  },
});
