import { resolve } from "node:path";
import { UserError, type ReadMeasures, type SourceFile } from "@torikumi/record";
import type { CorrectionReasons } from "@torikumi/outline";
import type { SiteEdition, SiteInput } from "@torikumi/site";
import {
  EDITION_FOLDER,
  listEditionTags,
  openIfThere,
  openSource,
  readTag,
  tagPrefixOf,
  type Source,
} from "@torikumi/source";
import { readEdition, type ReadOptions } from "../edition/read-edition.ts";
import { reasonsIn } from "../edition/tag-message.ts";
import type { Workspace } from "../workspace.ts";
import { draftProgress } from "./draft-progress.ts";
import { isSameEdition } from "./is-same-edition.ts";

/** The editions to show, and what has to be said about them. */
export interface CollectedEditions extends Pick<SiteInput, "editions" | "notices"> {
  /** Why the edition of the working tree, which nobody named, is not among them; undefined where it is, or where others were named. */
  readonly leftOut?: string;
}

/** Whether drafts are asked how far they are, and where the replies of their departments lie. */
export interface CollectOptions {
  /** Folders with inquiries and replies; undefined where no draft is asked. */
  readonly replies?: readonly string[] | undefined;
}

/** The editions as they were named: a tag of an edition is published, anything else a draft. */
export async function collectNamed(
  specs: readonly string[],
  workspace: Workspace,
  options: CollectOptions,
): Promise<CollectedEditions> {
  const editions: SiteEdition[] = [];
  const read: ReadMeasures = new Map();
  const blobs = new Map<string, SourceFile>();
  for (const spec of specs) {
    const source = await openSource(spec, workspace);
    const tag = source.kind === "revision" ? source.tag : undefined;
    const edition = await toSiteEdition(source, tag, workspace, { read, blobs });
    editions.push(
      tag === undefined ? await withProgress(source, edition, workspace, options) : edition,
    );
    await source.close();
  }
  return { editions };
}

/** Every edition tag, and the working tree where it is not the same as its tag. */
export async function collectAll(
  workspace: Workspace,
  options: CollectOptions,
): Promise<CollectedEditions> {
  const folder = resolve(workspace.cwd, EDITION_FOLDER);
  const prefix = tagPrefixOf(folder);
  const tags = await listEditionTags({ ...workspace, prefix });
  const read: ReadMeasures = new Map();
  const blobs = new Map<string, SourceFile>();
  const { draft, leftOut } = await openDraft(tags, workspace, { read });
  const editions: SiteEdition[] = [];
  const notices: string[] = [];
  let isDraftPublished = false;
  for (const tag of tags) {
    // With the prefix a folder of the same name is not taken for the tag.
    const source = await openIfThere(`refs/tags/${prefix}${tag}`, workspace);
    if (source === undefined) {
      notices.push(
        `年度版 ${prefix}${tag} は、タグの中に年度版のフォルダーがないため載せていません。`,
      );
      continue;
    }
    const edition = await toSiteEdition(source, tag, workspace, { read, blobs });
    editions.push(edition);
    if (draft !== undefined && edition.id === draft.edition.id && !isDraftPublished)
      isDraftPublished = await isSameEdition(source, draft.source);
    await source.close();
  }
  if (draft !== undefined && !isDraftPublished) {
    // Asked only of a draft that is shown: it takes a look at every page.
    editions.push(await withProgress(draft.source, draft.edition, workspace, options));
  }
  await draft?.source.close();
  if (tags.length === 0) {
    notices.push(
      "年度版のタグが見つからないため、手元の年度版だけを案として載せています。公表した年度版も載せるには、git fetch --tags（履歴を省いた複製では git fetch --unshallow --tags）を実行してから作り直してください。",
    );
  }
  return {
    editions,
    ...(notices.length > 0 && { notices }),
    ...(leftOut !== undefined && { leftOut }),
  };
}

async function openDraft(
  tags: readonly string[],
  workspace: Workspace,
  options: ReadOptions,
): Promise<{
  readonly draft?: { readonly source: Source; readonly edition: SiteEdition };
  readonly leftOut?: string;
}> {
  const source = await openSource(undefined, workspace).catch((error: unknown) => {
    if (error instanceof UserError && tags.length > 0) return error.message;
    throw error;
  });
  if (typeof source === "string") return { leftOut: source };
  return { draft: { source, edition: await toSiteEdition(source, undefined, workspace, options) } };
}

async function toSiteEdition(
  source: Source,
  tag: string | undefined,
  workspace: Workspace,
  options: ReadOptions,
): Promise<SiteEdition> {
  const edition = await readEdition(source, options);
  const id = edition.index?.value.id || tag || "draft";
  const reasons =
    id.includes(".") && tag !== undefined
      ? await readReasons(`${source.tagPrefix}${tag}`, workspace)
      : undefined;
  return {
    id,
    edition,
    published: tag !== undefined,
    label: tag ?? source.label,
    ...(source.kind === "revision" && { revision: `${source.tree}:${source.root}` }),
    ...(reasons !== undefined && { reasons }),
  };
}

/** A draft with how far the departments are, where that is asked. */
async function withProgress(
  source: Source,
  draft: SiteEdition,
  workspace: Workspace,
  { replies }: CollectOptions,
): Promise<SiteEdition> {
  if (replies === undefined) return draft;
  const progress = await draftProgress(source, draft.edition, { workspace, replies });
  return { ...draft, progress };
}

/** The reasons of a correction as its tag keeps them. */
async function readReasons(tag: string, { cwd, env }: Workspace): Promise<CorrectionReasons> {
  return reasonsIn((await readTag(tag, { cwd, env }))?.message ?? "");
}
