import type { World } from "../world.ts";

/** A line on the terminal that says what is being done. */
export interface Progress {
  readonly step: (text: string) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { step: () => {}, stop: () => {} };

/** Starts a progress line on standard error; says nothing where standard error is no terminal. */
export async function startProgress(world: World, text: string): Promise<Progress> {
  if (!world.terminal.stderr) return SILENT;
  const { default: spin } = await import("yocto-spinner");
  const spinner = spin({ text: `${text}…`, stream: process.stderr }).start();
  return {
    step: (next) => void (spinner.text = `${next}…`),
    stop: () => void spinner.stop(),
  };
}
