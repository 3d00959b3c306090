import { validateAll, validateEdition } from "@torikumi/cycle/check";
import { compareDiagnostics, countDiagnostics, UserError } from "@torikumi/record";
import { startProgress } from "../terminal/progress.ts";
import type { World } from "../world.ts";
import { noteBroken } from "./render/note-broken.ts";
import { renderDiagnostics, type DiagnosticsFormat } from "./render/render-diagnostics.ts";

/** Flags of `validate`. */
export interface ValidateFlags {
  readonly format: DiagnosticsFormat;
  readonly previous?: string;
  readonly all?: boolean;
}

/** Validates an edition, or all of the repository's, and writes the findings; exit code 1 where one is an error. */
export async function runValidate(this: World, flags: ValidateFlags, spec?: string): Promise<void> {
  const { format, previous, all } = flags;
  if (all && (spec ?? previous) !== undefined)
    throw new UserError(
      "--all は、年度版の名前や --previous と一緒に使えません。どちらかを外してください。",
    );
  const progress = await startProgress(this, "年度版を検査しています");
  const validated = await (
    all
      ? validateAll(this)
      : validateEdition({ edition: spec, previous }, this).then((one) => [one])
  ).finally(progress.stop);
  if (format === "text")
    for (const { label, edition, previousLabel } of validated)
      this.note(
        `${label}: 取組 ${edition.measures.size}件${previousLabel === undefined ? "（前の年度版との比較なし）" : `（${previousLabel} と比較）`}`,
      );
  for (const line of new Set(validated.flatMap(({ notices }) => notices))) this.note(line);
  noteBroken(
    validated.flatMap(({ previous }) => previous ?? []),
    "前の年度版のページなので、そこに書かれたこととは比べていません。",
    this,
  );
  const diagnostics = validated.flatMap((one) => one.diagnostics).toSorted(compareDiagnostics);
  const editions = validated.map(({ edition }) => edition);
  const text = await renderDiagnostics(diagnostics, editions, format, this);
  await (format === "text" ? this.tell(text) : this.write(text));
  this.exit(countDiagnostics(diagnostics).error > 0 ? 1 : 0);
}
