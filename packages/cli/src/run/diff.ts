import { compareEditions } from "@torikumi/diff";
import { openChanged } from "@torikumi/source";
import type { DiffFlags } from "../commands/diff.ts";
import { colorFor, type World } from "../world.ts";
import { toEdition } from "./open-edition.ts";
import { startProgress } from "./progress.ts";
import { openPair } from "./review.ts";

/** Compares two editions and writes what changed. */
export async function runDiff(
  this: World,
  flags: DiffFlags,
  fromName?: string,
  toName?: string,
): Promise<void> {
  const { from, to } = await openPair(fromName, toName, this);
  const progress = await startProgress(this, `${from.label} と ${to.label} を比べています`);
  const changed = await openChanged(from, to);
  const editions = {
    before: await toEdition(changed.before, from.root),
    after: await toEdition(changed.after, to.root),
  };
  await Promise.all([from.close(), to.close()]);
  const changes = compareEditions(editions.before, editions.after, {
    unchangedElsewhere: changed.unchanged,
  });
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
