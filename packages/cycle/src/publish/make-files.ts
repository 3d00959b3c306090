import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareEditionIds, parseEditionId, UserError } from "@torikumi/record";
import { makeDataFiles } from "../site/data-files.ts";
import { readSiteInput } from "../site/read-site-input.ts";
import type { Workspace } from "../workspace.ts";
import type { ReadyEdition } from "./check-ready.ts";

/** A file of a published edition. */
export interface PublishedFile {
  /** ASCII, e.g. `r7.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is, in Japanese. */
  readonly description: string;
}

/** Which files are made, and what the site among them is told about itself. */
export interface FileChoices {
  readonly site: boolean;
  readonly pdf: boolean;
  readonly address?: string;
  readonly name?: string;
  readonly repository?: string;
}

/** The names of the files that an edition would be published as, in the order in which they are made. */
export function fileNames(id: string, flags: FileChoices): readonly string[] {
  return [
    `${id}.xlsx`,
    `${id}-list.xlsx`,
    `${id}-excel.csv`,
    `${id}.csv`,
    `${id}.json`,
    ...(flags.site ? [`${id}-site.zip`] : []),
    ...(flags.site && flags.pdf ? [`${id}.pdf`] : []),
  ];
}

/** The edition as data, the same files that the site offers. */
export function makeData({ id, edition }: ReadyEdition): Promise<readonly PublishedFile[]> {
  return makeDataFiles({ id, edition, published: true, label: id });
}

/** The site with all the editions up to this one as an archive, and all sheets as PDF; less where the flags say so. Same input, same bytes. */
export async function makePages(
  { id, edition, reasons }: ReadyEdition,
  flags: FileChoices,
  workspace: Workspace,
): Promise<readonly PublishedFile[]> {
  if (!flags.site) return [];
  const { name, repository, address } = flags;
  const input = await readSiteInput(
    [],
    {
      branch: "main",
      ...(name !== undefined && { name }),
      ...(repository !== undefined && { repository }),
    },
    workspace,
  );
  const earlier = input.editions.filter(
    (other) => other.published && compareEditionIds(other.id, id) < 0,
  );
  const own = {
    id,
    edition,
    published: true,
    label: id,
    ...(reasons !== undefined && { reasons }),
  };
  const { buildSite } = await import("@torikumi/site");
  const work = mkdtempSync(join(tmpdir(), "torikumi-publish-"));
  try {
    const folder = join(work, "site");
    await buildSite({
      ...input,
      editions: [...earlier, own],
      notices: earlier.length === 0 ? [] : (input.notices ?? []),
      outDir: folder,
      ...(address !== undefined && { address }),
    });
    const archive = {
      name: `${id}-site.zip`,
      bytes: await archiveFolder(folder, `${id}-site`),
      description: "この年度版までのサイト一式（展開して Web サーバーに置く）",
    };
    if (!flags.pdf) return [archive];
    const bytes = await printPdf(folder, id);
    return [archive, { name: `${id}.pdf`, bytes, description: "全ての取組表（A3横、PDF）" }];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** SHA-256 of a file in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A zip archive of a folder under one name: entries sorted, every date the first that the format knows. */
async function archiveFolder(folder: string, root: string): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  const entries = paths.map(
    (path) => [`${root}/${path}`, readFileSync(join(folder, path))] as const,
  );
  return zipSync(Object.fromEntries(entries), {
    mtime: new Date(1980, 0, 1),
    os: 3,
    attrs: 0o644 << 16,
  });
}

/** The PDF of all sheets, dated with the first day of the fiscal year. */
async function printPdf(folder: string, id: string): Promise<Uint8Array> {
  if (!existsSync(join(folder, id, "print", "index.html")))
    throw new UserError(
      "取組が多いため、全ての取組表を1つの PDF にできません。--no-pdf を付けて実行し、取組表はサイトから1枚ずつ印刷してください。",
    );
  const { printSheets } = await import("@torikumi/site");
  const year = parseEditionId(id)?.fiscalYear ?? 2019;
  try {
    return await printSheets(folder, { edition: id, date: new Date(Date.UTC(year, 3, 1)) });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
    throw new UserError(
      `PDF を作るブラウザーを動かせませんでした（${reason.slice(0, 200)}）。npm ci をやり直すか、PDF なしで公表するなら --no-pdf を付けて実行してください。`,
    );
  }
}
