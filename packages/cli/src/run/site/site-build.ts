import { resolve } from "node:path";
import { buildSite, openSiteStore, readSiteInput, type SiteChoices } from "@torikumi/cycle/site";
import { tellSite } from "./tell-site.ts";
import { startProgress } from "../../terminal/progress.ts";
import { refuseInEdition } from "../../terminal/refuse-in-edition.ts";
import type { World } from "../../world.ts";

/** Flags of `site build`. */
export interface SiteBuildFlags extends SiteChoices {
  readonly output: string;
  /** Whether everything is made, whatever is remembered of the build before. */
  readonly fresh: boolean;
}

/** Builds the site of the editions named, or of every edition tag and the working tree; exit code 1 where that could not be opened. */
export async function runSiteBuild(
  this: World,
  flags: SiteBuildFlags,
  ...specs: string[]
): Promise<void> {
  refuseInEdition({ into: flags.output }, this);
  const progress = await startProgress(this, "年度版を読んでいます");
  try {
    const input = await readSiteInput(specs, { ...flags, replies: flags.replies ?? [] }, this);
    progress.step(`${input.editions.length}つの年度版からサイトを作っています`);
    const store = openSiteStore(this);
    const { pages, missing } = await buildSite(input, resolve(this.cwd, flags.output), {
      store: flags.fresh ? store && { ...store, read: () => undefined } : store,
    });
    progress.stop();
    tellSite(input, missing, this);
    this.note(
      `${flags.output} に${pages}ページのサイトを作りました（${input.editions.map(({ label }) => label).join("、")}）。手元で見るには torikumi site dev を実行してください。`,
    );
    this.exit(input.leftOut === undefined ? 0 : 1);
  } finally {
    progress.stop();
  }
}
