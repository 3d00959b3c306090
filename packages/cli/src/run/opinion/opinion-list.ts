import { readOpinionList, type OpinionList } from "@torikumi/cycle/opinion";
import type { OpinionGrouping } from "@torikumi/outline";
import { writeOutput } from "../../terminal/write-output.ts";
import type { World } from "../../world.ts";
import { noteBroken } from "../render/note-broken.ts";
import { opinionListJson } from "./opinion-list-json.ts";

/** Flags of `opinion list`. */
export interface OpinionListFlags {
  readonly open?: boolean;
  readonly department?: string;
  readonly by?: OpinionGrouping;
  readonly format: "text" | "json" | "xlsx" | "docx";
  readonly output?: string;
}

/** Lists the opinions of an edition, those that wait for an answer first; exit code 1 where a page of it could not be read. */
export async function runOpinionList(
  this: World,
  flags: OpinionListFlags,
  spec?: string,
): Promise<void> {
  const { open, department } = flags;
  const list = await readOpinionList(spec, this, { state: open ? "open" : "any", department });
  await writeList(this, list, flags);
  const consequence =
    "そこに書かれた意見や担当部は、この一覧に載っていないことがあります。直してから、もう一度書き出してください。";
  if (noteBroken([list], consequence, this) > 0) this.exit(1);
}

async function writeList(
  world: World,
  list: OpinionList,
  { by, format, output }: OpinionListFlags,
): Promise<void> {
  if (format === "text") {
    const { renderOpinionsText } = await import("@torikumi/report");
    return writeOutput(renderOpinionsText(list.opinions, { ...list, by }), output, world);
  }
  if (format === "json") return writeOutput(opinionListJson(list), output, world);
  if (format === "docx") {
    const { coverOf, renderOpinionsDocx } = await import("@torikumi/report/word");
    const cover = coverOf("意見一覧・対応表", { id: list.edition, page: list.page });
    return writeOutput(
      await renderOpinionsDocx(list.opinions, { cover, by }),
      output,
      world,
      "docx",
    );
  }
  const { writeOpinions } = await import("@torikumi/workbook");
  return writeOutput(await writeOpinions(list.opinions, list), output, world);
}
