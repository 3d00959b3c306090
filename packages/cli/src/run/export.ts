import { openEdition } from "@torikumi/cycle/edition";
import { UserError } from "@torikumi/record";
import type { Source } from "@torikumi/source";
import type { Layout } from "@torikumi/workbook";
import { startProgress } from "../terminal/progress.ts";
import { writeOutput } from "../terminal/write-output.ts";
import type { World } from "../world.ts";
import { noteBroken } from "./render/note-broken.ts";
import { noteStrayText } from "./render/note-stray-text.ts";

/** Flags of `export`. */
export interface ExportFlags {
  readonly format: "xlsx" | "csv" | "json";
  readonly layout?: "city" | "paper" | "list";
  readonly excel?: boolean;
  readonly output?: string;
}

/** The layout in which a table is written: the one that is asked for, the city's own where one stands, or else the paper's. */
async function tableLayout(
  { layout, format }: ExportFlags,
  source: Source,
): Promise<Layout | "paper" | "list"> {
  if (layout === "paper" || layout === "list") return layout;
  if (format === "json") return "paper";
  const { standingLayout } = await import("@torikumi/cycle/exchange");
  const standing = await standingLayout(source);
  if (standing === undefined && layout === "city")
    throw new UserError(
      `「--layout city」は市の表の読み方で書き出しますが、${source.label} に layout.yaml がありません。torikumi import 表のファイル --inspect -o ${source.label}/layout.yaml で下書きを作るか、--layout を外してください。`,
    );
  return standing ?? "paper";
}

/** Writes an edition as a spreadsheet or as data; exit code 1 where a page of it could not be read. */
export async function runExport(this: World, flags: ExportFlags, spec?: string): Promise<void> {
  if (flags.layout !== undefined && flags.format === "json")
    throw new UserError(
      "--layout は --format xlsx か csv のときだけ使えます。--layout を外してください。",
    );
  if (flags.layout === "paper" && flags.format === "csv")
    throw new UserError(
      "csv は1行に1つの取組の形だけです。--layout を外すか、--layout list にしてください。",
    );
  if (flags.excel === true && flags.format !== "csv")
    throw new UserError("--excel は --format csv のときだけ使えます。--excel を外してください。");
  const progress = await startProgress(this, "年度版を読んでいます");
  const { edition, source } = await openEdition(spec, this);
  const layout = await tableLayout(flags, source).finally(() => source.close());
  progress.step(`${edition.measures.size}件の取組を書き出しています`);
  const workbook = await import("@torikumi/workbook");
  const output = {
    json: () => `${JSON.stringify(workbook.exportJson(edition), null, 2)}\n`,
    csv: () =>
      workbook.writeCsv(edition, {
        reader: flags.excel ? "excel" : "machine",
        ...(typeof layout === "object" && { layout }),
      }),
    xlsx: () => workbook.writeWorkbook(edition, { layout }),
  };
  const result = await output[flags.format]();
  progress.stop();
  const broken = noteBroken(
    [edition],
    "そこに書かれたことは、書き出したものから落ちていることがあります。直してから、もう一度書き出してください。",
    this,
  );
  noteStrayText([edition], "書き出したものには入っていません。", this);
  await writeOutput(result, flags.output, this);
  if (broken > 0) this.exit(1);
}
