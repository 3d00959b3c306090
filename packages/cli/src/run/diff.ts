import { openPair, readChanged } from "@torikumi/cycle/compare";
import { SUMMARY_LIMIT } from "@torikumi/github/summary-limit";
import type {
  ChangesOptions,
  ComparedChanges,
  DIFF_RENDERERS,
  Renderer,
} from "@torikumi/report/renderers";
import { startProgress } from "../terminal/progress.ts";
import { colorFor, type World } from "../world.ts";
import { noteBroken } from "./render/note-broken.ts";

/** Flags of `diff`. */
export interface DiffFlags {
  readonly format: keyof typeof DIFF_RENDERERS;
}

/** Compares two editions and writes what changed; exit code 1 where a page of them could not be read. */
export async function runDiff(
  this: World,
  flags: DiffFlags,
  fromName?: string,
  toName?: string,
): Promise<void> {
  const { from, to } = await openPair({ from: fromName, to: toName }, this, {
    advice: "「torikumi diff 前 後」のように、比べる2つの年度版を書いてください。",
  });
  const progress = await startProgress(this, `${from.label} と ${to.label} を比べています`);
  const { editions, changes } = await readChanged(from, to);
  await Promise.all([from.close(), to.close()]);
  progress.stop();
  const { DIFF_RENDERERS } = await import("@torikumi/report/renderers");
  const render: Renderer<ComparedChanges, ChangesOptions> = DIFF_RENDERERS[flags.format];
  await this.write(
    await render({ changes, editions }, { color: colorFor(this), commentLimit: SUMMARY_LIMIT }),
  );
  const broken = noteBroken(
    [editions.before, editions.after],
    "そこに書かれたことは比べていません。直してから、もう一度比べてください。",
    this,
  );
  if (broken > 0) this.exit(1);
}
