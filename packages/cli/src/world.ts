import type { CommandContext, StricliProcess } from "@stricli/core";

/** What a command may see and touch of the machine it runs on. */
export interface World extends CommandContext {
  readonly process: StricliProcess;
  /** The folder that relative paths start from (`-C` moves it). */
  readonly cwd: string;
  /** The folder behind `-C`, as it was typed; undefined without it. */
  readonly directory: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches: colours and progress are for terminals only. */
  readonly terminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Writes to standard output: a text, or the bytes of a file. */
  readonly write: (output: string | Uint8Array) => Promise<void>;
  /** Writes a text for people to standard output; the commands that it names are named as they are to be typed here. */
  readonly tell: (text: string) => Promise<void>;
  /** Writes a line for people to standard error, with commands as `tell` names them. */
  readonly note: (line: string) => void;
  /** Sets the exit code: 0 fine, 1 findings of severity error, 2 misuse. */
  readonly exit: (code: 0 | 1 | 2) => void;
}

/** How texts for a terminal are painted: not at all where nobody watches or NO_COLOR asks for it. */
export function colorFor(world: World): "ansi" | "none" {
  return world.terminal.stdout && !world.env["NO_COLOR"] ? "ansi" : "none";
}
