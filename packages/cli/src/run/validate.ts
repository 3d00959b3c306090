import { validateEdition } from "@torikumi/cycle/check";
import { countDiagnostics } from "@torikumi/record";
import { startProgress } from "../terminal/progress.ts";
import type { World } from "../world.ts";
import { renderDiagnostics, type DiagnosticsFormat } from "./render/render-diagnostics.ts";

/** Flags of `validate`. */
export interface ValidateFlags {
  readonly format: DiagnosticsFormat;
  readonly previous?: string;
}

/** Validates an edition and writes the findings; exit code 1 where one is an error. */
export async function runValidate(this: World, flags: ValidateFlags, spec?: string): Promise<void> {
  const progress = await startProgress(this, "年度版を検査しています");
  const { edition, label, previousLabel, diagnostics } = await validateEdition(
    { edition: spec, previous: flags.previous },
    this,
  ).finally(progress.stop);
  if (flags.format === "text")
    this.note(
      `${label}: 取組 ${edition.measures.size}件${previousLabel === undefined ? "（前の年度版との比較なし）" : `（${previousLabel} と比較）`}`,
    );
  await this.write(await renderDiagnostics(diagnostics, edition, flags.format, this));
  this.exit(countDiagnostics(diagnostics).error > 0 ? 1 : 0);
}
