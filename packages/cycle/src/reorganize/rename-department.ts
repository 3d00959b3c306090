import {
  editMeasure,
  nearest,
  editionIdOf,
  parseEditionId,
  REGISTER_FILE,
  succeedDepartment,
  UserError,
  type MeasureId,
} from "@torikumi/record";
import { openSource, readRepositoryFile, withoutRoot, writeFiles } from "@torikumi/source";
import { readEdition } from "../edition/read-edition.ts";
import { requireEditionId } from "../edition/require-edition-id.ts";
import { requireFolder } from "../edition/require-folder.ts";
import { CODEOWNERS } from "../owners/stray-owners.ts";
import { updateOwners } from "../owners/update-owners.ts";
import type { Workspace } from "../workspace.ts";

/** A reorganisation of one department. */
export interface RenameOptions {
  readonly old: string;
  /** The name that takes over; with `split` more than one. */
  readonly names: readonly [string, ...string[]];
  /** The first edition in which it holds; the draft's own when left out. */
  readonly from?: string | undefined;
  /** `merge`: the name is another department's already, into which this one goes. */
  readonly mode: "rename" | "split" | "merge";
  readonly into: string;
  readonly dryRun: boolean;
}

/** What was changed, or would be. */
export interface RenamedDepartment {
  readonly from: string;
  /** The measures that name the new departments now. */
  readonly measures: readonly MeasureId[];
  /** Whether `.github/CODEOWNERS` was made anew. */
  readonly owners: "written" | "current" | "none";
}

/**
 * Renames a department in the draft from an edition on: in the register (the old name ends, the new ones succeed it), in every measure,
 * and in CODEOWNERS where there is one. A department that is split stands with all its successors on each measure: who does what is for
 * people to say.
 */
export async function renameDepartment(
  workspace: Workspace,
  { old, names, mode, into, dryRun, ...options }: RenameOptions,
): Promise<RenamedDepartment> {
  const source = requireFolder(await openSource(into, workspace));
  const edition = await readEdition(source);
  const current = edition.index?.value.id ?? "";
  const from = options.from ?? current;
  const to = yearBefore(from);
  if (from !== current)
    throw new UserError(
      `${source.label} は ${current} の案です。--from には、その番号を指定してください（名称を変えるのは、変わる年度の案です）。`,
    );
  const register = edition.register;
  if (register === undefined || register.diagnostics.length > 0)
    throw new UserError(
      `${REGISTER_FILE} がないか、形が誤っています。torikumi validate で確かめ、直してから実行してください。`,
    );
  checkNames(
    register.value.map(({ name }) => name),
    { old, names, mode },
  );
  const files = new Map([
    [
      REGISTER_FILE,
      succeedDepartment(register.file, register.value, { name: old, to, successors: names, from }),
    ],
  ]);
  const measures: MeasureId[] = [];
  for (const [id, page] of edition.measures) {
    const { departments } = page.value;
    if (!departments.includes(old)) continue;
    const [broken] = page.diagnostics;
    if (broken !== undefined)
      throw new UserError(
        `形の誤ったページがあるので書き換えません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。直してから実行してください。`,
      );
    const renamed = departments.flatMap((name) => (name === old ? names : [name]));
    const text = editMeasure(page, { departments: [...new Set(renamed)] });
    files.set(withoutRoot(edition.root, page.file.path), text);
    measures.push(id);
  }
  writeFiles(source.folder, files, { blobs: source.blobs, dryRun });
  const hasOwners = (await readRepositoryFile(source, CODEOWNERS))?.text !== undefined;
  if (!hasOwners || dryRun) return { from, measures, owners: "none" };
  const { outcome } = await updateOwners(into, workspace, { mode: "write" });
  return { from, measures, owners: outcome === "written" ? "written" : "current" };
}

function checkNames(
  registered: readonly string[],
  { old, names, mode }: Pick<RenameOptions, "old" | "names" | "mode">,
): void {
  if (!registered.includes(old)) {
    const near = nearest(old, registered);
    throw new UserError(
      `担当部「${old}」は departments.yaml にありません。${near === undefined ? `使える名称: ${registered.join("、")}` : `もしかして: 「${near}」`}`,
    );
  }
  const bad = names.find((name) => name.trim() === "" || name === old || /\p{Cc}/u.test(name));
  if (bad !== undefined)
    throw new UserError(
      `新しい名称「${bad}」は使えません。今の名称と違う、1行の名称にしてください。`,
    );
  const known = names.filter((name) => registered.includes(name));
  if (mode === "merge" && known.length === 0)
    throw new UserError(
      `統合先「${names[0]}」は departments.yaml にありません。名称を変えるだけなら --merge を外してください。`,
    );
  if (mode === "rename" && known.length > 0)
    throw new UserError(
      `「${known[0]}」は departments.yaml にもうあります。その担当部に統合するなら --merge を付けてください。`,
    );
}

/** The edition of the fiscal year before. Throws a `UserError` for an id that is none, or a correction. */
function yearBefore(id: string): string {
  const { fiscalYear, correction } = requireEditionId(id);
  if (correction > 0)
    throw new UserError(
      `「${id}」は訂正の番号です。組織の改正は、次の年度版の案で行ってください。`,
    );
  const before = editionIdOf(fiscalYear - 1);
  return parseEditionId(before) === undefined ? id : before;
}
