import { join } from "node:path";
import { compareEditionIds, isUserError, parseEditionId, UserError } from "@torikumi/record";
import { readFolder, withTemporaryFolder } from "@torikumi/source";
import { makeDataFiles } from "../site/data-files.ts";
import { readSiteInput, type SiteChoices } from "../site/read-site-input.ts";
import type { Workspace } from "../workspace.ts";
import { archiveFiles } from "./archive-files.ts";
import type { ReadyEdition } from "./check-ready.ts";
import type { PublishedFile } from "./file-set.ts";

/** Which files are made, and what the site among them is told about itself. */
export interface FileChoices extends Omit<SiteChoices, "branch" | "replies"> {
  readonly site: boolean;
  /** Made from the site; none without it. */
  readonly pdf: boolean;
}

/** The names of the files that an edition would be published as, in the order in which they are made. */
export function fileNames(id: string, choices: FileChoices): readonly string[] {
  return [
    `${id}.xlsx`,
    `${id}-list.xlsx`,
    `${id}-excel.csv`,
    `${id}.csv`,
    `${id}.json`,
    ...(choices.site ? [`${id}-site.zip`] : []),
    ...(choices.site && choices.pdf ? [`${id}.pdf`] : []),
  ];
}

/** The edition as data, the same files that the site offers, and what those are that could not be made. */
export async function makeData({ id, edition }: ReadyEdition): Promise<{
  readonly files: readonly PublishedFile[];
  readonly missing: readonly string[];
}> {
  const offered = await makeDataFiles({ id, edition, published: true, label: id });
  return {
    files: offered.filter((file) => "bytes" in file),
    missing: offered.flatMap((file) => ("missing" in file ? file.description : [])),
  };
}

/** The site with all the editions up to this one as an archive, and all sheets as PDF; less where the choices say so. Same input, same bytes. */
export async function makePages(
  { id, edition, reasons }: ReadyEdition,
  { site, pdf, ...choices }: FileChoices,
  workspace: Workspace,
): Promise<readonly PublishedFile[]> {
  if (!site) return [];
  const input = await readSiteInput([], { branch: "main", ...choices }, workspace);
  const earlier = input.editions.filter(
    (other) => other.published && compareEditionIds(other.id, id) < 0,
  );
  const published = {
    id,
    edition,
    published: true,
    label: id,
    ...(reasons !== undefined && { reasons }),
  };
  const { buildSite } = await import("@torikumi/site");
  return withTemporaryFolder(async (work) => {
    const folder = join(work, "site");
    await buildSite(
      {
        ...input,
        editions: [...earlier, published],
        notices: earlier.length === 0 ? [] : (input.notices ?? []),
      },
      folder,
    );
    const archive = {
      name: `${id}-site.zip`,
      bytes: await archiveFiles(readFolder(folder) ?? new Map(), `${id}-site`),
      description: "この年度版までのサイト一式（展開して Web サーバーに置く）",
    };
    if (!pdf) return [archive];
    const bytes = await printPdf(folder, id, join(work, "browser"));
    return [archive, { name: `${id}.pdf`, bytes, description: "全ての取組表（A3横、PDF）" }];
  });
}

/** The PDF of all sheets, dated with the first day of the fiscal year; `browser` is a folder for the program that prints. */
async function printPdf(folder: string, id: string, browser: string): Promise<Uint8Array> {
  if (readFolder(join(folder, id, "print"))?.has("index.html") !== true)
    throw new UserError(
      "取組が多いため、全ての取組表を1つの PDF にできません。--no-pdf を付けて実行し、取組表はサイトから1枚ずつ印刷してください。",
    );
  const { printSheets } = await import("@torikumi/site");
  const year = parseEditionId(id)?.fiscalYear ?? 2019;
  try {
    return await printSheets(folder, {
      edition: id,
      date: new Date(Date.UTC(year, 3, 1)),
      folder: browser,
    });
  } catch (error) {
    if (isUserError(error)) throw error;
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
      throw new UserError(
        "PDF を作るブラウザーが入っていません。npm install --save-dev @sparticuz/chromium playwright-core で入れるか、PDF なしで公表するなら --no-pdf を付けて実行してください。",
      );
    const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
    throw new UserError(
      `PDF を作るブラウザーを動かせませんでした（${reason.slice(0, 200)}）。npm ci をやり直すか、PDF なしで公表するなら --no-pdf を付けて実行してください。`,
    );
  }
}
