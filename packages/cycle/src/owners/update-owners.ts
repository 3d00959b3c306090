import { UserError, type Diagnostic } from "@torikumi/record";
import { openSource, pathFrom, readRepositoryFile, writeFiles } from "@torikumi/source";
import { readEdition } from "../edition/read-edition.ts";
import { listOwnFolders } from "../edition/own-folders.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";
import { findStrayOwners } from "./find-stray-owners.ts";
import { renderCodeowners, type OwnedEdition } from "./render-codeowners.ts";
import { CODEOWNERS } from "./stray-owners.ts";

/** How CODEOWNERS stands to the register of departments. */
export interface OwnersUpdate {
  readonly outcome: "current" | "outdated" | "written";
  /** Lines that name pages which are not there; looked for in a check only. */
  readonly strays: readonly Diagnostic[];
}

/**
 * Writes `.github/CODEOWNERS` from the register of departments, or only checks that it is what would be written: of the edition named and
 * of every other one of the repository, for there is one list.
 */
export async function updateOwners(
  spec: string | undefined,
  workspace: Workspace,
  { mode }: { readonly mode: "check" | "write" },
): Promise<OwnersUpdate> {
  const source = await openSource(spec, workspace);
  const file = await readRepositoryFile(source, CODEOWNERS);
  const edition = await readEdition(source);
  const strays = mode === "check" ? await findStrayOwners(source) : [];
  await source.close();
  if (file === undefined)
    throw new UserError(
      "ここは Git リポジトリの中ではありません。年度版のあるリポジトリの中で実行してください。",
    );
  const folder = file.editionFolder;
  const others = source.kind === "folder" ? await readOthers(folder, workspace) : [];
  const editions = [{ edition, folder }, ...others].toSorted((a, b) =>
    a.folder < b.folder ? -1 : 1,
  );
  const text = renderCodeowners(editions, { standing: file.text });
  if (text === file.text) return { outcome: "current", strays };
  if (mode === "check") return { outcome: "outdated", strays };
  requireFolder(source);
  writeFiles(file.top ?? "", new Map([[CODEOWNERS, text]]), {
    blobs: new Map(file.blob === undefined ? [] : [[CODEOWNERS, file.blob]]),
  });
  return { outcome: "written", strays };
}

/** The repository's own editions beside one of them; none for a folder that is not the repository's own itself. */
async function readOthers(folder: string, workspace: Workspace): Promise<readonly OwnedEdition[]> {
  const folders = await listOwnFolders(workspace);
  if (!folders.includes(folder)) return [];
  const editions: OwnedEdition[] = [];
  for (const other of folders.filter((one) => one !== folder)) {
    const source = await openSource(pathFrom(workspace.cwd, other), workspace);
    editions.push({ edition: await readEdition(source), folder: other });
    await source.close();
  }
  return editions;
}
