import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEditionId, UserError, type Edition } from "@torikumi/record";
import { openSource, writeFiles } from "@torikumi/source";
import { readWorkbook } from "@torikumi/workbook";
import type { ImportFlags } from "../commands/import.ts";
import type { World } from "../world.ts";
import { readEdition } from "@torikumi/cycle/compare";
import { startProgress } from "./progress.ts";
import { renderImportJson, renderImportText } from "./render-import.ts";

/** Larger files are no spreadsheet that a person made. */
const MAX_BYTES = 50 * 1024 * 1024;

/** Turns a spreadsheet into the pages of an edition. Nothing is written where a note is an error. */
export async function runImport(this: World, flags: ImportFlags, file: string): Promise<void> {
  const bytes = readBytes(resolve(this.cwd, file), file);
  const folder = resolve(this.cwd, flags.into);
  const existing = existsSync(join(folder, "index.md"))
    ? await openExisting(flags.into, this)
    : undefined;
  const editionId = flags.edition ?? existing?.index?.value.id;
  if (editionId === undefined || parseEditionId(editionId) === undefined) {
    throw new UserError(
      flags.edition === undefined
        ? "年度版の番号が分かりません。--edition r7（令和7年度版）のように指定してください。"
        : `「${flags.edition}」は年度版の番号の形ではありません。--edition r7（令和7年度版）のように指定してください。`,
    );
  }
  const progress = await startProgress(this, `${file} を読んでいます`);
  const { files, notes } = await readWorkbook(bytes, {
    editionId,
    ...(existing === undefined ? {} : { existing }),
  });
  progress.stop();
  const failed = notes.some(({ severity }) => severity === "error");
  if (existing === undefined) refuseStrayPages(folder, files, flags.into);
  const result = writeFiles(folder, files, { dryRun: flags.dryRun === true || failed });
  const render = flags.format === "json" ? renderImportJson : renderImportText;
  await this.write(render({ notes, result, failed }, flags));
  this.exit(failed ? 1 : 0);
}

/** Without index.md a folder is no edition whose keys could be kept: pages that stand there would be lost. */
function refuseStrayPages(folder: string, files: ReadonlyMap<string, string>, into: string): void {
  const [first, ...rest] = writeFiles(folder, files, { dryRun: true }).changed;
  if (first === undefined) return;
  throw new UserError(
    `取り込み先に index.md がないのに、書き換わるファイルがあります（${into}/${first}${rest.length === 0 ? "" : ` ほか${rest.length}件`}）。index.md を戻すか、空のフォルダーに取り込んでください。`,
  );
}

async function openExisting(into: string, world: World): Promise<Edition> {
  const source = await openSource(into, world);
  const edition = await readEdition(source);
  const broken = edition.diagnostics.find(({ severity }) => severity === "error");
  if (broken !== undefined) {
    throw new UserError(
      `取り込み先に形の誤ったページがあり、そこに書かれたことを失うおそれがあるので取り込めません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate ${into} で確かめ、直してから取り込んでください。`,
    );
  }
  return edition;
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new UserError(
        `「${name}」が ${MAX_BYTES / 1024 / 1024} MB を超えています。図や不要なシートを除いてから取り込んでください。`,
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      `「${name}」が読めません（${reason}）。ファイル名と、読み取る権限を確かめてください。`,
    );
  }
}
