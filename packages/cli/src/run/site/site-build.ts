import { resolve } from "node:path";
import { buildSite, readSiteInput, type SiteChoices } from "@torikumi/cycle/site";
import { startProgress } from "../../terminal/progress.ts";
import type { World } from "../../world.ts";

/** Flags of `site build`. */
export interface SiteBuildFlags extends SiteChoices {
  readonly output: string;
}

/** Builds the site of the editions named, or of every edition tag and the working tree. */
export async function runSiteBuild(
  this: World,
  flags: SiteBuildFlags,
  ...specs: string[]
): Promise<void> {
  const progress = await startProgress(this, "年度版を読んでいます");
  try {
    const input = await readSiteInput(specs, { ...flags, replies: flags.replies ?? [] }, this);
    progress.step(`${input.editions.length}つの年度版からサイトを作っています`);
    const pages = await buildSite(input, resolve(this.cwd, flags.output));
    progress.stop();
    for (const notice of input.notices ?? []) this.note(`注意: ${notice}`);
    this.note(
      `${flags.output} に${pages}ページのサイトを作りました（${input.editions.map(({ label }) => label).join("、")}）。手元で見るには torikumi site dev を実行してください。`,
    );
  } finally {
    progress.stop();
  }
}
