import { openEdition } from "@torikumi/cycle/edition";
import { UserError } from "@torikumi/record";
import { startProgress } from "../terminal/progress.ts";
import { writeOutput } from "../terminal/write-output.ts";
import type { World } from "../world.ts";
import { noteBroken } from "./render/note-broken.ts";

/** Flags of `export`. */
export interface ExportFlags {
  readonly format: "xlsx" | "csv" | "json";
  readonly layout?: "paper" | "list";
  readonly excel?: boolean;
  readonly output?: string;
}

/** Writes an edition as a spreadsheet or as data; exit code 1 where a page of it could not be read. */
export async function runExport(this: World, flags: ExportFlags, spec?: string): Promise<void> {
  if (flags.layout !== undefined && flags.format !== "xlsx")
    throw new UserError(
      "--layout は --format xlsx のときだけ使えます。--layout を外してください。",
    );
  if (flags.excel === true && flags.format !== "csv")
    throw new UserError("--excel は --format csv のときだけ使えます。--excel を外してください。");
  const progress = await startProgress(this, "年度版を読んでいます");
  const { edition, source } = await openEdition(spec, this);
  await source.close();
  progress.step(`${edition.measures.size}件の取組を書き出しています`);
  const workbook = await import("@torikumi/workbook");
  const output = {
    json: () => `${JSON.stringify(workbook.exportJson(edition), null, 2)}\n`,
    csv: () => workbook.writeCsv(edition, { reader: flags.excel ? "excel" : "machine" }),
    xlsx: () => workbook.writeWorkbook(edition, { layout: flags.layout ?? "paper" }),
  };
  const result = await output[flags.format]();
  progress.stop();
  const broken = noteBroken(
    [edition],
    "そこに書かれたことは、書き出したものから落ちていることがあります。直してから、もう一度書き出してください。",
    this,
  );
  await writeOutput(result, flags.output, this);
  if (broken > 0) this.exit(1);
}
