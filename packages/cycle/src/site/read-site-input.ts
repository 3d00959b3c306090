import { resolve } from "node:path";
import { UserError } from "@torikumi/record";
import type { DataFile, SiteEdition, SiteInput, SiteRepository, SiteSeries } from "@torikumi/site";
import { EDITION_FOLDER, tagPrefixOf } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";
import { collectAll, collectNamed } from "./collect-editions.ts";
import { makeDataFiles } from "./data-files.ts";
import type { PackageFacts } from "./data-package.ts";
import { makeSeriesFiles } from "./series-files.ts";

/** What a site may be told about itself. */
export interface SiteChoices {
  readonly name?: string;
  /** Where corrections are proposed; the repository whose workflow runs when left out. */
  readonly repository?: string;
  readonly branch: string;
  /** Where the replies of departments lie, for the page that says how far a draft is; no such page when left out. */
  readonly replies?: readonly string[];
}

/**
 * What a site is made of: the editions named, or every edition tag and the working tree; their files, where corrections go, and what has
 * to be said about them.
 */
export async function readSiteInput(
  specs: readonly string[],
  choices: SiteChoices,
  workspace: Workspace,
): Promise<SiteInput> {
  const { name } = choices;
  const { editions, notices = [] } =
    specs.length > 0
      ? await collectNamed(specs, workspace, choices)
      : await collectAll(workspace, choices);
  return {
    editions,
    notices: [...notices, ...editions.flatMap(noticeOfBroken)],
    ...(name !== undefined && { name }),
    ...repositoryOf(choices, workspace),
    dataFiles: makeDataFiles,
    sharedFiles: async (series) => [
      ...(await makeSeriesFiles(series, factsOf(series, name))),
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

/** What the files over all years say of themselves: what the newest published edition says. */
function factsOf({ editions }: SiteSeries, name: string | undefined): PackageFacts {
  const newest = editions.findLast(({ published }) => published) ?? editions.at(-1);
  const page = newest?.edition.index?.value;
  return {
    title: name ?? page?.siteName ?? page?.title ?? "提言に対する取組の記録",
    ...(page?.siteAddress !== undefined && { address: page.siteAddress }),
    ...(page !== undefined && { page }),
  };
}

async function listSchemas(): Promise<readonly DataFile[]> {
  const { PUBLISHED_SCHEMAS } = await import("../schemas/index.ts");
  return PUBLISHED_SCHEMAS.map(({ name, description, text }) => ({
    name,
    description,
    bytes: new TextEncoder().encode(text),
  }));
}

/** Where corrections are proposed: as the choice says, or the repository whose workflow runs. */
function repositoryOf(
  { repository, branch }: SiteChoices,
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
