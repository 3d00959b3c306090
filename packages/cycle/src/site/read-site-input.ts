import { readFile } from "node:fs/promises";
import { parseEditionId, UserError } from "@torikumi/record";
import type {
  CorrectionReasons,
  DataFile,
  SiteEdition,
  SiteInput,
  SiteRepository,
} from "@torikumi/site";
import { listEditionTags, openChanged, openSource, readTag, type Source } from "@torikumi/source";
import { readEdition } from "../compare/open-edition.ts";
import { reasonsIn } from "../publish/tag-message.ts";
import type { Workspace } from "../workspace.ts";
import { makeDataFiles } from "./data-files.ts";

/** What a site may be told about itself. */
export interface SiteChoices {
  readonly name?: string;
  /** Where corrections are proposed; the repository whose workflow runs when left out. */
  readonly repository?: string;
  readonly branch: string;
}

/** What the site is made of: the editions, their files, where corrections go, and what has to be said about them. */
export async function readSiteInput(
  specs: readonly string[],
  flags: SiteChoices,
  workspace: Workspace,
): Promise<SiteInput> {
  const found = specs.length > 0 ? await readNamed(specs, workspace) : await readAll(workspace);
  return {
    ...found,
    ...(flags.name !== undefined && { name: flags.name }),
    ...repositoryOf(flags, workspace),
    dataFiles: makeDataFiles,
    sharedFiles: await readSchemas(),
  };
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
  workspace: Workspace,
): Promise<Pick<SiteInput, "editions">> {
  const editions: SiteEdition[] = [];
  for (const spec of specs) {
    const source = await openSource(spec, workspace);
    const isTag = source.kind === "revision" && parseEditionId(source.revision) !== undefined;
    editions.push(await toSiteEdition(source, isTag ? source.revision : undefined, workspace));
    await source.close();
  }
  return { editions };
}

/** Every edition tag, and the working tree where it is not the same as its tag. */
async function readAll(workspace: Workspace): Promise<Pick<SiteInput, "editions" | "notices">> {
  const tags = await listEditionTags(workspace);
  const draft = await openDraft(tags, workspace);
  const editions: SiteEdition[] = [];
  const notices: string[] = [];
  let isDraftPublished = false;
  for (const tag of tags) {
    const source = await openTag(tag, workspace);
    if (source === undefined) {
      notices.push(`年度版 ${tag} は、タグの中に年度版のフォルダーがないため載せていません。`);
      continue;
    }
    const edition = await toSiteEdition(source, tag, workspace);
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
  workspace: Workspace,
): Promise<{ readonly source: Source; readonly edition: SiteEdition } | undefined> {
  try {
    const source = await openSource(undefined, workspace);
    return { source, edition: await toSiteEdition(source, undefined, workspace) };
  } catch (error) {
    if (error instanceof UserError && tags.length > 0) return undefined;
    throw error;
  }
}

async function openTag(tag: string, workspace: Workspace): Promise<Source | undefined> {
  try {
    // With the prefix a folder of the same name is not taken for the tag.
    return await openSource(`refs/tags/${tag}`, workspace);
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
  workspace: Workspace,
): Promise<SiteEdition> {
  const edition = await readEdition(source);
  const id = edition.index?.value.id || tag || "draft";
  const reasons =
    id.includes(".") && tag !== undefined ? await readReasons(tag, workspace) : undefined;
  return {
    id,
    edition,
    published: tag !== undefined,
    label: tag ?? source.label,
    ...(reasons !== undefined && { reasons }),
  };
}

/** The reasons of a correction as its tag keeps them. */
async function readReasons(tag: string, { cwd, env }: Workspace): Promise<CorrectionReasons> {
  return reasonsIn((await readTag(tag, { cwd, env }))?.message ?? "");
}

/** Where corrections are proposed: as the flag says, or the repository whose workflow runs. */
function repositoryOf(
  flags: SiteChoices,
  { env }: Workspace,
): { readonly repository?: SiteRepository } {
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
