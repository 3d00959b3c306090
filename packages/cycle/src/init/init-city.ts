import { dirname, join, relative, resolve } from "node:path";
import {
  formatEditionPage,
  formatRegister,
  LAYOUT_FILE,
  parseEditionId,
  UserError,
} from "@torikumi/record";
import { readFolder, readTextIfThere, restoreInterrupted, writeFiles } from "@torikumi/source";
import {
  parseLayout,
  readWorkbook,
  stampLayout,
  type ImportNote,
  type ImportResult,
} from "@torikumi/workbook";
import type { Workspace } from "../workspace.ts";
import { firstPage, firstRegister, type City } from "./city.ts";
import type { Program } from "./program.ts";
import { formatManifest, MANIFEST_FILE } from "./manifest.ts";
import { repositoryFiles, type Dependency } from "./repository-files.ts";

/** How a repository is begun. */
export interface InitOptions {
  readonly city: City;
  /** The version of torikumi that writes. */
  readonly version: string;
  readonly dependency: Dependency;
  /** Whose workflows are called; whole ones are written when left out. */
  readonly program?: Program | undefined;
  /** The spreadsheet that the first edition is made from; an edition without measures when left out. */
  readonly workbook?: Uint8Array | undefined;
  /** How the spreadsheet is read, where its headings are the city's own; kept for the next year. */
  readonly layout?: { readonly path: string; readonly text: string } | undefined;
}

/** What came of it. */
export interface InitOutcome {
  /** Of the import, with sheet and cell. */
  readonly notes: readonly ImportNote[];
  /** The files that were written, by path. */
  readonly written: readonly string[];
  /** True where an error of the import kept everything from being written. */
  readonly failed: boolean;
  /** What to do where the table seems to have headings of its own. */
  readonly hint?: string;
  /** The way from the city's repository to the folder, where an `init` has been above it: only records were written then. */
  readonly inside?: string;
}

/**
 * Begins a city's own repository in a folder that is empty except for Git: records, guide, forms, workflows. Inside the repository of
 * another city only the records are the folder's own; all around them serves both. All or nothing. Throws a
 * `UserError` for a folder that holds anything, and for an edition that has no such id.
 */
export async function initCity(
  directory: string,
  { cwd }: Workspace,
  { city, version, dependency, program, workbook, layout }: InitOptions,
): Promise<InitOutcome> {
  const folder = resolve(cwd, directory);
  if (parseEditionId(city.edition) === undefined)
    throw new UserError(
      `「${city.edition}」は年度版の番号の形ではありません。--edition r7（令和7年度版）のように指定してください。`,
    );
  restoreInterrupted(folder); // what a run that was killed had begun here
  const standing = readFolder(folder, { accept: (path) => !path.startsWith(".git/") });
  const [other] = standing?.keys() ?? [];
  if (other !== undefined)
    throw new UserError(
      `フォルダー「${directory}」は空ではありません（${other} など）。空のフォルダーか、まだないフォルダーを指定してください。`,
    );
  const { files, notes, hint } = await recordsOf(city, { workbook, layout });
  const failed = notes.some(({ severity }) => severity === "error");
  if (failed) return { notes, written: [], failed, ...(hint !== undefined && { hint }) };
  const repository = repositoryAbove(folder);
  const around = repositoryFiles(city, dependency, program);
  const all = new Map([
    ...(repository === undefined
      ? [...around, [MANIFEST_FILE, formatManifest(version, city, around)] as const]
      : [...around].filter(([path]) => path.startsWith("records/"))),
    ...[...files].map(([path, text]) => [`records/${path}`, text] as const),
  ]);
  const { created } = writeFiles(folder, all, { blobs: new Map() });
  const inside = repository === undefined ? {} : { inside: relative(repository, folder) };
  return { notes, written: created, failed, ...inside };
}

/** The nearest folder above in which an `init` has been. */
function repositoryAbove(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  return readTextIfThere(join(above, MANIFEST_FILE), MANIFEST_FILE) === undefined
    ? repositoryAbove(above)
    : above;
}

async function recordsOf(
  city: City,
  { workbook, layout }: Pick<InitOptions, "workbook" | "layout">,
): Promise<Pick<ImportResult, "files" | "notes" | "hint">> {
  if (workbook === undefined)
    return {
      files: new Map([
        ["index.md", formatEditionPage(firstPage(city))],
        ["departments.yaml", formatRegister(firstRegister(city))],
      ]),
      notes: [],
    };
  const editionId = city.edition;
  if (layout === undefined) return readWorkbook(workbook, { editionId });
  const own = parseLayout(layout.text, layout.path);
  const { files, notes } = await readWorkbook(workbook, { editionId, layout: own });
  const kept = stampLayout(layout.text, editionId);
  return { files: new Map([...files, [LAYOUT_FILE, kept]]), notes };
}
