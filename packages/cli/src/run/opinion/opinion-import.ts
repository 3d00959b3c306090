import { resolve } from "node:path";
import { importOpinions } from "@torikumi/cycle/opinion";
import { readInput } from "../../terminal/read-input.ts";
import type { World } from "../../world.ts";
import { renderImportJson, renderImportText } from "../render/render-import.ts";

/** Flags of `opinion import`. */
export interface OpinionImportFlags {
  readonly into: string;
  readonly meeting?: string;
  readonly date?: string;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
  readonly format: "text" | "json";
}

/** Takes a table of opinions and answers; exit code 1 where an error kept everything from being written. */
export async function runOpinionImport(
  this: World,
  flags: OpinionImportFlags,
  file: string,
): Promise<void> {
  const { into, meeting, date, replace, dryRun = false, format } = flags;
  const bytes = readInput(resolve(this.cwd, file), file);
  const answers = replace ? "replaced" : "kept";
  const outcome = await importOpinions(bytes, this, { into, meeting, date, answers, dryRun });
  const target = { into, dryRun };
  if (format === "json") await this.write(renderImportJson(outcome, target));
  else await this.tell(renderImportText(outcome, target));
  this.exit(outcome.failed ? 1 : 0);
}
