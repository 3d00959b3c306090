import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "@stricli/core";
import { application } from "./application.ts";
import { namedCommands } from "./terminal/named-commands.ts";
import { readArguments } from "./terminal/read-arguments.ts";
import type { World } from "./world.ts";

/** What a command line is given of the process that it runs in. */
export interface Surroundings extends Pick<World, "cwd" | "env" | "terminal" | "write"> {
  /** Writes to standard error. */
  readonly complain: (text: string) => void;
  /** Takes the exit code that is known so far (0, 1 or 2, or 70 where torikumi has a bug), again whenever it becomes a heavier one. */
  readonly exit: (code: number) => void;
}

/** What the person at the keyboard can mend. */
export const MISUSE = 2;

/** Runs one command line: the arguments without `node` and the program. */
export async function runCommandLine(
  args: readonly string[],
  { cwd, env, terminal, write, complain, exit }: Surroundings,
): Promise<void> {
  const { directory, reader, rest } = readArguments(args);
  /** What the parser of the command line says: a misuse, of the arguments or found by the command, or a bug. */
  const complaints: string[] = [];
  const outcome: { thrown?: number | string | null; code: number } = { code: 0 };
  const end = (code: number): void => exit((outcome.code = Math.max(outcome.code, code)));
  const world: World = {
    process: {
      stdout: { write: (text) => void write(text) },
      stderr: {
        write(text) {
          const said = namedCommands(text, directory);
          complaints.push(said);
          complain(said);
        },
      },
      env: env as Record<string, string>,
      get exitCode() {
        return outcome.thrown ?? null;
      },
      set exitCode(code: number | string | null) {
        outcome.thrown = code;
      },
    },
    cwd: resolve(cwd, directory ?? "."),
    directory,
    env,
    terminal,
    write,
    tell: (text) => write(namedCommands(text, directory)),
    note: (line) => complain(`${namedCommands(line, directory)}\n`),
    exit: end,
  };

  if (directory !== undefined && !existsSync(world.cwd)) {
    world.process.stderr.write(
      `エラー: -C で指定したフォルダー「${directory}」がありません。フォルダーの名前を確かめてください。\n`,
    );
    end(MISUSE);
  } else {
    await run(application, rest.length === 0 ? ["--help"] : rest, world);
    // Stricli's own codes are negative (unknown command, bad flag): all of them are misuse. Its 1 is an error we threw.
    const thrown = Number(outcome.thrown ?? 0);
    end(thrown < 0 ? MISUSE : thrown);
  }
  if (outcome.code === MISUSE && reader === "program") {
    const message = complaints
      .join("")
      .replace(/^エラー: /, "")
      .trim();
    await write(`${JSON.stringify({ error: { message } }, null, 2)}\n`);
  }
}
