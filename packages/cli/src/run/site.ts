import { watch } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseEditionId, UserError } from "@torikumi/record";
import type {
  CorrectionReasons,
  DataFile,
  SiteEdition,
  SiteInput,
  SiteRepository,
} from "@torikumi/site";
import { listEditionTags, openChanged, openSource, readTag, type Source } from "@torikumi/source";
import type { SiteBuildFlags, SiteDevFlags, SiteFlags } from "../commands/site.ts";
import { reasonsIn } from "../publish/tag-message.ts";
import type { World } from "../world.ts";
import { readEdition } from "./open-edition.ts";
import { startProgress } from "./progress.ts";

/** Builds the site of the editions named, or of every edition tag and the working tree. */
export async function runSiteBuild(
  this: World,
  flags: SiteBuildFlags,
  ...specs: string[]
): Promise<void> {
  const progress = await startProgress(this, "年度版を読んでいます");
  try {
    const input = await readSiteInput(specs, flags, this);
    progress.step(`${input.editions.length}つの年度版からサイトを作っています`);
    const { buildSite } = await import("@torikumi/site");
    const built = await buildSite({
      ...input,
      ...(flags.address !== undefined && { address: flags.address }),
      outDir: resolve(this.cwd, flags.output),
    });
    progress.stop();
    for (const notice of input.notices ?? []) this.note(`注意: ${notice}`);
    this.note(
      `${flags.output} に${built.pages}ページのサイトを作りました（${input.editions.map(({ label }) => label).join("、")}）。手元で見るには torikumi site dev を実行してください。`,
    );
  } finally {
    progress.stop();
  }
}

/** Builds the site into a temporary folder, serves it on this machine, and builds it again when a folder of an edition changes. Never returns. */
export async function runSiteDev(
  this: World,
  flags: SiteDevFlags,
  ...specs: string[]
): Promise<void> {
  const { buildSite, serveSite } = await import("@torikumi/site");
  const folder = await mkdtemp(join(tmpdir(), "torikumi-site-"));
  const outDir = join(folder, "site");
  const build = async (): Promise<SiteInput> => {
    const input = await readSiteInput(specs, flags, this);
    const { pages } = await buildSite({ ...input, outDir });
    this.note(`${pages}ページを作りました。`);
    return input;
  };
  const stop = (): void =>
    void rm(folder, { recursive: true, force: true }).then(() => process.exit(0));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await build();
    const server = await serveSite(outDir, { port: flags.port });
    this.note(`${server.address} を開いてください。終わるには Ctrl-C を押します。`);
    await rebuildOnChange(await foldersOf(specs, this), build, this);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the site is made of: the editions, their files, where corrections go, and what has to be said about them. */
export async function readSiteInput(
  specs: readonly string[],
  flags: SiteFlags,
  world: World,
): Promise<SiteInput> {
  const found = specs.length > 0 ? await readNamed(specs, world) : await readAll(world);
  return {
    ...found,
    ...(flags.name !== undefined && { name: flags.name }),
    ...repositoryOf(flags, world),
    dataFiles: makeDataFiles,
    sharedFiles: await readSchemas(),
  };
}

/** The files of an edition that the site offers: the paper's spreadsheet, the list, CSV for Excel and for programs, JSON. */
export async function makeDataFiles({ id, edition }: SiteEdition): Promise<readonly DataFile[]> {
  const { exportJson, writeCsv, writeWorkbook } = await import("@torikumi/workbook");
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const name = parseEditionId(id) === undefined ? "edition" : id;
  return [
    {
      name: `${name}.xlsx`,
      bytes: await writeWorkbook(edition, { layout: "paper" }),
      description: "資料と同じ形の表（Excel、A3横の印刷設定つき）",
    },
    {
      name: `${name}-list.xlsx`,
      bytes: await writeWorkbook(edition, { layout: "list" }),
      description: "1行に1つの取組の表（Excel）",
    },
    {
      name: `${name}-excel.csv`,
      bytes: text(await writeCsv(edition, { reader: "excel" })),
      description: "Excel で開くための CSV（UTF-8、BOM つき）",
    },
    {
      name: `${name}.csv`,
      bytes: text(await writeCsv(edition, { reader: "machine" })),
      description: "プログラムで読むための CSV（UTF-8）",
    },
    {
      name: `${name}.json`,
      bytes: text(`${JSON.stringify(exportJson(edition), null, 2)}\n`),
      description: "プログラムで読むための JSON（UTF-8）",
    },
  ];
}

async function readSchemas(): Promise<readonly DataFile[]> {
  const folder = new URL("../schema/", import.meta.resolve("@torikumi/report"));
  const read = async (name: string, description: string): Promise<DataFile> => ({
    name,
    description,
    bytes: await readFile(new URL(name, folder)),
  });
  return [
    await read("edition.schema.json", "年度版の JSON の定義（JSON Schema）"),
    await read("diff.schema.json", "torikumi diff が出力する JSON の定義（JSON Schema）"),
  ];
}

/** The editions as they were named: a tag of an edition is published, anything else a draft. */
async function readNamed(
  specs: readonly string[],
  world: World,
): Promise<Pick<SiteInput, "editions">> {
  const editions: SiteEdition[] = [];
  for (const spec of specs) {
    const source = await openSource(spec, world);
    const isTag = source.kind === "revision" && parseEditionId(source.revision) !== undefined;
    editions.push(await toSiteEdition(source, isTag ? source.revision : undefined, world));
    await source.close();
  }
  return { editions };
}

/** Every edition tag, and the working tree where it is not the same as its tag. */
async function readAll(world: World): Promise<Pick<SiteInput, "editions" | "notices">> {
  const tags = await listEditionTags(world);
  const draft = await openDraft(tags, world);
  const editions: SiteEdition[] = [];
  const notices: string[] = [];
  let isDraftPublished = false;
  for (const tag of tags) {
    const source = await openTag(tag, world);
    if (source === undefined) {
      notices.push(`年度版 ${tag} は、タグの中に年度版のフォルダーがないため載せていません。`);
      continue;
    }
    const edition = await toSiteEdition(source, tag, world);
    editions.push(edition);
    if (draft !== undefined && edition.id === draft.edition.id && !isDraftPublished)
      isDraftPublished = await isSame(source, draft.source);
    await source.close();
  }
  await draft?.source.close();
  if (tags.length === 0) {
    notices.push(
      "年度版のタグが見つからないため、手元の年度版だけを案として載せています。公表した年度版も載せるには、git fetch --tags（履歴を省いた複製では git fetch --unshallow --tags）を実行してから作り直してください。",
    );
  }
  if (draft !== undefined && !isDraftPublished) editions.push(draft.edition);
  return { editions, ...(notices.length > 0 && { notices }) };
}

async function openDraft(
  tags: readonly string[],
  world: World,
): Promise<{ readonly source: Source; readonly edition: SiteEdition } | undefined> {
  try {
    const source = await openSource(undefined, world);
    return { source, edition: await toSiteEdition(source, undefined, world) };
  } catch (error) {
    if (error instanceof UserError && tags.length > 0) return undefined;
    throw error;
  }
}

async function openTag(tag: string, world: World): Promise<Source | undefined> {
  try {
    // With the prefix a folder of the same name is not taken for the tag.
    return await openSource(`refs/tags/${tag}`, world);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function isSame(published: Source, draft: Source): Promise<boolean> {
  const { before, after } = await openChanged(published, draft);
  const differing = [...before.problems, ...after.problems];
  const blobs = new Map(
    before.files.map(({ path, blob }) => [path.slice(published.root.length), blob]),
  );
  return (
    differing.length === 0 &&
    before.files.length === after.files.length &&
    after.files.every(({ path, blob }) => blobs.get(path.slice(draft.root.length)) === blob)
  );
}

async function toSiteEdition(
  source: Source,
  tag: string | undefined,
  world: World,
): Promise<SiteEdition> {
  const edition = await readEdition(source);
  const id = edition.index?.value.id || tag || "draft";
  const reasons = id.includes(".") && tag !== undefined ? await readReasons(tag, world) : undefined;
  return {
    id,
    edition,
    published: tag !== undefined,
    label: tag ?? source.label,
    ...(reasons !== undefined && { reasons }),
  };
}

/** The reasons of a correction as its tag keeps them. */
async function readReasons(tag: string, { cwd, env }: World): Promise<CorrectionReasons> {
  return reasonsIn((await readTag(tag, { cwd, env }))?.message ?? "");
}

/** Where corrections are proposed: as the flag says, or the repository whose workflow runs. */
function repositoryOf(flags: SiteFlags, { env }: World): { readonly repository?: SiteRepository } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  const url =
    flags.repository ??
    (server === undefined || name === undefined ? undefined : `${server}/${name}`);
  if (url === undefined) return {};
  if (!/^https:\/\/[^\s"<>]+$/.test(url)) {
    throw new UserError(
      `リポジトリのアドレス「${url}」が正しくありません。https:// で始まるアドレスを指定してください。`,
    );
  }
  return { repository: { url: url.replace(/\/$/, ""), branch: flags.branch, folder: "records" } };
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
