import { watch } from "node:fs";
import { join } from "node:path";
import { buildSite, openSiteStore, readSiteInput, type SiteChoices } from "@torikumi/cycle/site";
import { openSource, openTemporary } from "@torikumi/source";
import { tellSite } from "./tell-site.ts";
import type { World } from "../../world.ts";

/** Flags of `site dev`. */
export interface SiteDevFlags extends Omit<SiteChoices, "address"> {
  readonly port: number;
}

/** Builds the site into a temporary folder, serves it on this machine, and builds it again when a folder of an edition changes. Never returns. */
export async function runSiteDev(
  this: World,
  flags: SiteDevFlags,
  ...specs: string[]
): Promise<void> {
  const { serveSite } = await import("@torikumi/site");
  const stage = openTemporary();
  const outDir = join(stage.path, "site");
  const store = openSiteStore({ cwd: this.cwd, folder: join(stage.path, "store") });
  const build = async (): Promise<void> => {
    const input = await readSiteInput(specs, { ...flags, replies: flags.replies ?? [] }, this);
    const { pages, missing } = await buildSite(input, outDir, { store });
    tellSite(input, missing, this);
    this.note(`${pages}ページを作りました。`);
  };
  try {
    await build();
    const server = await serveSite(outDir, { port: flags.port });
    this.note(`${server.address} を開いてください。終わるには Ctrl-C を押します。`);
    await rebuildOnChange(await foldersOf(specs, this), build, this);
  } finally {
    stage.close();
  }
}

async function foldersOf(specs: readonly string[], world: World): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const spec of specs.length > 0 ? specs : [undefined]) {
    const source = await openSource(spec, world);
    if (source.kind === "folder") folders.push(source.folder);
    await source.close();
  }
  return folders;
}

/** Waits for changes for ever; several that come together are one. A build that fails is told, and the last site stays. */
async function rebuildOnChange(
  folders: readonly string[],
  build: () => Promise<unknown>,
  world: World,
): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    void build().catch((error: unknown) =>
      world.note(error instanceof Error ? error.message : String(error)),
    );
  };
  for (const folder of folders) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(again, 200);
    });
  }
  return new Promise<never>(() => {});
}
