import { UserError, type Diagnostic } from "@torikumi/record";
import { openSource, readRepositoryFile, writeFiles } from "@torikumi/source";
import { readEdition } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";
import { findStrayOwners } from "./find-stray-owners.ts";
import { renderCodeowners } from "./render-codeowners.ts";
import { CODEOWNERS } from "./stray-owners.ts";

/** How CODEOWNERS stands to the register of departments. */
export interface OwnersUpdate {
  readonly outcome: "current" | "outdated" | "written";
  /** Lines that name pages which are not there; looked for in a check only. */
  readonly strays: readonly Diagnostic[];
}

/** Writes `.github/CODEOWNERS` from the register of departments, or only checks that it is what would be written. */
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
  const text = renderCodeowners(edition, { folder: file.editionFolder, standing: file.text });
  if (text === file.text) return { outcome: "current", strays };
  if (mode === "check") return { outcome: "outdated", strays };
  requireFolder(source);
  writeFiles(file.top ?? "", new Map([[CODEOWNERS, text]]), {
    blobs: new Map(file.blob === undefined ? [] : [[CODEOWNERS, file.blob]]),
  });
  return { outcome: "written", strays };
}
