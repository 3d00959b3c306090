import type { Diagnostic, Edition, SourceFile } from "@torikumi/record";
import { countDiagnostics, RULES } from "@torikumi/validation";
import packageJson from "../../package.json" with { type: "json" };
import type { DiagnosticsFormat } from "../commands/validate.ts";
import { colorFor, type World } from "../world.ts";

/** Writes findings in the form that was asked for. */
export async function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  edition: Edition,
  format: DiagnosticsFormat,
  world: World,
): Promise<string> {
  const report = await import("@torikumi/report");
  if (format === "json")
    return report.renderDiagnosticsJson(diagnostics, countDiagnostics(diagnostics));
  if (format === "sarif")
    return report.renderSarif(diagnostics, { version: packageJson.version, rules: RULES });
  if (format === "github") return report.renderAnnotations(diagnostics);
  return report.renderDiagnosticsText(diagnostics, filesOf(edition), { color: colorFor(world) });
}

function* filesOf({
  index,
  register,
  recommendations,
  policies,
  measures,
}: Edition): Iterable<SourceFile> {
  for (const page of [
    index,
    register,
    ...recommendations.values(),
    ...policies.values(),
    ...measures.values(),
  ]) {
    if (page !== undefined) yield page.file;
  }
}
