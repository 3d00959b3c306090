import { basename, resolve } from "node:path";
import { importWorkbook } from "@torikumi/cycle/exchange";
import { LAYOUT_FILE, parseEditionId, UserError } from "@torikumi/record";
import { readTextIfThere } from "@torikumi/source";
import { startProgress } from "../terminal/progress.ts";
import { readLayoutFile } from "../terminal/read-layout-file.ts";
import { readInput } from "../terminal/read-input.ts";
import { writeOutput, writeOver } from "../terminal/write-output.ts";
import type { World } from "../world.ts";
import { renderImportJson, renderImportText } from "./render/render-import.ts";

/** Flags of `import`. */
export interface ImportFlags {
  readonly into: string;
  readonly edition?: string;
  readonly inspect?: boolean;
  readonly layout?: string;
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly strike?: "keep" | "drop";
  readonly force?: boolean;
  readonly format: "text" | "json";
}

/** Drafts a layout. A file that somebody may have worked on since the last draft is not written over without `--force`. */
async function inspect(bytes: Uint8Array, flags: ImportFlags, world: World): Promise<void> {
  const { inspectWorkbook } = await import("@torikumi/workbook");
  const { edition: editionId } = flags;
  if (editionId !== undefined && parseEditionId(editionId) === undefined)
    throw new UserError(
      `「${editionId}」は年度版の番号の形ではありません。--edition r7（令和7年度版）のように指定してください。`,
    );
  const draft = await inspectWorkbook(bytes, editionId === undefined ? {} : { editionId });
  const file = flags.output ?? "-";
  const standing = file === "-" ? undefined : readTextIfThere(resolve(world.cwd, file), file);
  if (standing !== undefined && standing !== draft && flags.force !== true)
    throw new UserError(
      `「${file}」はもうあり、下書きと違います。直したところを失わないように、書き込みませんでした。-o で別の名前を指定するか、--force を付けて書き換えてください。`,
    );
  // Of all that is written, the layout alone belongs into an edition's folder.
  if (basename(file) === LAYOUT_FILE) return writeOver(draft, file, world);
  return writeOutput(draft, file, world);
}

function checkFlags({ inspect: isInspecting = false, output, layout, format }: ImportFlags): void {
  if (!isInspecting && output !== undefined)
    throw new UserError(
      "「-o」は、表の読み方の下書きを作る --inspect と一緒に使います。取り込み先は --into で指定してください。",
    );
  if (isInspecting && layout !== undefined)
    throw new UserError(
      "「--inspect」と「--layout」は一緒に使えません。どちらか一方にしてください。",
    );
  if (isInspecting && format === "json")
    throw new UserError(
      "「--inspect」は表の読み方の下書き（YAML）を出し、JSON では出せません。--format を省いてください。",
    );
}

/** Turns a spreadsheet into the pages of an edition, or drafts a layout. Nothing is written where a note is an error. */
export async function runImport(this: World, flags: ImportFlags, file: string): Promise<void> {
  checkFlags(flags);
  const bytes = readInput(resolve(this.cwd, file), file);
  if (flags.inspect === true) return inspect(bytes, flags, this);
  const { into, edition, strike, dryRun = false, force } = flags;
  const uncommitted = force ? "replaced" : "kept";
  const layout = flags.layout === undefined ? undefined : readLayoutFile(flags.layout, this);
  const options = { into, edition, layout, strike, dryRun, uncommitted } as const;
  const progress = await startProgress(this, `${file} を読んでいます`);
  const outcome = await importWorkbook(bytes, this, options).finally(progress.stop);
  const target = { into, dryRun };
  if (flags.format === "json") await this.write(renderImportJson(outcome, target));
  else await this.tell(renderImportText(outcome, target));
  if (outcome.doubt !== undefined) this.note(`注意: ${outcome.doubt}`);
  if (dryRun && uncommitted === "kept" && outcome.uncommitted.length > 0)
    this.note(
      `注意: 書き換わるファイルのうち${outcome.uncommitted.length}個（${into}/${outcome.uncommitted[0]} など）に、コミットしていない変更があります。このままでは取り込めません。`,
    );
  this.exit(outcome.failed ? 1 : 0);
}
