import { openPair, readChanged } from "@torikumi/cycle/compare";
import { startProgress } from "../terminal/progress.ts";
import { colorFor, type World } from "../world.ts";

/** How changes can be written. */
type ChangesFormat = "text" | "markdown" | "json" | "html";

/** Flags of `diff`. */
export interface DiffFlags {
  readonly format: ChangesFormat;
}

/** Compares two editions and writes what changed. */
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
  const render = {
    text: async () =>
      (await import("@torikumi/report/render-review-text")).renderDiffText(changes, editions, {
        color: colorFor(this),
      }),
    markdown: async () =>
      (await import("@torikumi/report/render-review-markdown")).renderDiffMarkdown(
        changes,
        editions,
      ),
    json: async () => (await import("@torikumi/report/render-json")).renderDiffJson(changes),
    html: async () =>
      (await import("@torikumi/report/render-comparison-html")).renderComparisonHtml(
        changes,
        editions,
      ),
  } satisfies Record<DiffFlags["format"], () => Promise<string>>;
  await this.write(await render[flags.format]());
}
