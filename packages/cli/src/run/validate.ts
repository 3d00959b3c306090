import { compareDiagnostics } from "@torikumi/record";
import { countDiagnostics, validate } from "@torikumi/validation";
import { checkOwners } from "@torikumi/cycle/owners";
import type { ValidateFlags } from "../commands/validate.ts";
import type { World } from "../world.ts";
import { openEdition, openPrevious, readEdition } from "@torikumi/cycle/compare";
import { startProgress } from "./progress.ts";
import { renderDiagnostics } from "./render-diagnostics.ts";

/** Validates an edition and writes the findings; exit code 1 where one is an error. */
export async function runValidate(this: World, flags: ValidateFlags, spec?: string): Promise<void> {
  const progress = await startProgress(this, "年度版を読んでいます");
  const { edition, source } = await openEdition(spec, this);
  const before = await openPrevious(flags.previous, source, this);
  const previous = before === undefined ? undefined : await readEdition(before);
  const owners = await checkOwners(source);
  await Promise.all([source.close(), before?.close()]);
  progress.step(`${edition.measures.size}件の取組を検査しています`);
  const findings = validate(edition, previous === undefined ? {} : { previous });
  const diagnostics = [...owners, ...findings].toSorted(compareDiagnostics);
  progress.stop();
  if (flags.format === "text")
    this.note(
      `${source.label}: 取組 ${edition.measures.size}件${before === undefined ? "（前の年度版との比較なし）" : `（${before.label} と比較）`}`,
    );
  await this.write(await renderDiagnostics(diagnostics, edition, flags.format, this));
  this.exit(countDiagnostics(diagnostics).error > 0 ? 1 : 0);
}
