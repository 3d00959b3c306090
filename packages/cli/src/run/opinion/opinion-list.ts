import { readOpinionList } from "@torikumi/cycle/opinion";
import type { OpinionGrouping } from "@torikumi/outline";
import { writeOutput } from "../../terminal/write-output.ts";
import type { World } from "../../world.ts";
import { opinionListJson } from "./opinion-list-json.ts";

/** Flags of `opinion list`. */
export interface OpinionListFlags {
  readonly open?: boolean;
  readonly department?: string;
  readonly by?: OpinionGrouping;
  readonly format: "text" | "json" | "xlsx" | "docx";
  readonly output?: string;
}

/** Lists the opinions of an edition, those that wait for an answer first. */
export async function runOpinionList(
  this: World,
  flags: OpinionListFlags,
  spec?: string,
): Promise<void> {
  const { open, department, by, format, output } = flags;
  const list = await readOpinionList(spec, this, { state: open ? "open" : "any", department });
  if (format === "text") {
    const { renderOpinionsText } = await import("@torikumi/report");
    return writeOutput(renderOpinionsText(list.opinions, { ...list, by }), output, this);
  }
  if (format === "json") return writeOutput(opinionListJson(list), output, this);
  if (format === "docx") {
    const { coverOf, renderOpinionsDocx } = await import("@torikumi/report/word");
    const cover = coverOf("意見一覧・対応表", { id: list.edition, page: list.page });
    return writeOutput(
      await renderOpinionsDocx(list.opinions, { cover, by }),
      output,
      this,
      "docx",
    );
  }
  const { writeOpinions } = await import("@torikumi/workbook");
  return writeOutput(await writeOpinions(list.opinions, list), output, this);
}
