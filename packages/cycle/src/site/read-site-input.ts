import { resolve } from "node:path";
import { compareEditionIds, UserError, type EditionPage } from "@torikumi/record";
import type { DataFile, SiteEdition, SiteInput, SiteRepository } from "@torikumi/site";
import { EDITION_FOLDER, keepObjects, tagPrefixOf } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";
import { collectAll, collectNamed, type CollectedEditions } from "./collect-editions.ts";
import { makeDataFiles } from "./data-files.ts";
import { makeSeriesFiles } from "./series-files.ts";

/** What a site may be told about itself. */
export interface SiteChoices {
  /** What the newest edition says (サイト名) when left out. */
  readonly name?: string;
  /** The full address of the site's root; what the newest edition says (サイトの場所) when left out. */
  readonly address?: string;
  /** Where corrections are proposed; what the newest edition says (リポジトリ), or the repository whose workflow runs, when left out. */
  readonly repository?: string;
  readonly branch: string;
  /** Where the replies of departments lie, for the page that says how far a draft is; no such page when left out. */
  readonly replies?: readonly string[];
}

/** What a site is made of, and why the edition of the working tree is not in it, where it should be. */
export interface ReadSiteInput extends SiteInput {
  readonly leftOut?: string;
}

/**
 * What a site is made of: the editions named, or every edition tag and the working tree; their files, where corrections go, and what has
 * to be said about them.
 */
export async function readSiteInput(
  specs: readonly string[],
  choices: SiteChoices,
  workspace: Workspace,
): Promise<ReadSiteInput> {
  const {
    editions,
    notices = [],
    leftOut,
  }: CollectedEditions = await keepObjects(workspace, () =>
    specs.length > 0 ? collectNamed(specs, workspace, choices) : collectAll(workspace, choices),
  );
  const page = newestPage(editions);
  const name = choices.name ?? page?.siteName ?? nameAfter(page?.publisher);
  const address = choices.address ?? withSlash(page?.siteAddress);
  return {
    editions,
    ...(leftOut !== undefined && { leftOut }),
    notices: [...notices, ...editions.flatMap(noticeOfBroken)],
    name,
    ...(address !== undefined && { address }),
    ...repositoryOf({ repository: page?.repository, ...choices }, workspace),
    dataFiles: makeDataFiles,
    sharedFiles: async (series, starts) => [
      ...(await makeSeriesFiles(
        series,
        {
          title: name,
          ...(address !== undefined && { address }),
          ...(page !== undefined && { page }),
        },
        starts,
      )),
      ...(await listSchemas()),
    ],
  };
}

/** What a reader must know of an edition with places that could not be read: something may be missing. */
function noticeOfBroken({ label, edition }: SiteEdition): readonly string[] {
  const errors = edition.diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return [];
  return [
    `${label} には形の誤りが${errors.length}件あり（${first.path}:${first.line} など）、そこに書かれたことが載っていないことがあります。`,
  ];
}

/** What the newest edition says of the paper and its site; of a published one and its draft, the draft. */
function newestPage(editions: readonly SiteEdition[]): EditionPage | undefined {
  const newest = editions.toSorted((a, b) => compareEditionIds(a.id, b.id)).at(-1);
  return newest?.edition.index?.value;
}

function nameAfter(publisher: string | undefined): string {
  const name = "提言に対する取組の記録";
  return publisher === undefined ? name : `${publisher}　${name}`;
}

function withSlash(address: string | undefined): string | undefined {
  return address === undefined || address.endsWith("/") ? address : `${address}/`;
}

async function listSchemas(): Promise<readonly DataFile[]> {
  const { PUBLISHED_SCHEMAS } = await import("../schemas/index.ts");
  return PUBLISHED_SCHEMAS.map(({ name, description, text }) => ({
    name,
    description,
    bytes: new TextEncoder().encode(text),
  }));
}

/** Where corrections are proposed: as is said, or the repository whose workflow runs. */
function repositoryOf(
  { repository, branch }: { readonly repository?: string | undefined; readonly branch: string },
  { cwd, env }: Workspace,
): { readonly repository?: SiteRepository } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  const url =
    repository ?? (server === undefined || name === undefined ? undefined : `${server}/${name}`);
  if (url === undefined) return {};
  if (!/^https:\/\/[^\s"<>]+$/.test(url)) {
    throw new UserError(
      `リポジトリのアドレス「${url}」が正しくありません。https:// で始まるアドレスを指定してください。`,
    );
  }
  return {
    repository: {
      url: url.replace(/\/$/, ""),
      branch,
      folder: `${tagPrefixOf(resolve(cwd, EDITION_FOLDER))}${EDITION_FOLDER}`,
    },
  };
}
