import type { Diagnostic, Edition, SourceFile } from "@torikumi/record";
import { countDiagnostics, LISTED_RULES } from "@torikumi/validation";
import packageJson from "../../../package.json" with { type: "json" };
import { colorFor, type World } from "../../world.ts";

/** How findings can be written. */
export type DiagnosticsFormat = "text" | "json" | "sarif" | "github";

/** Writes findings in the form that was asked for. */
export async function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  edition: Edition,
  format: DiagnosticsFormat,
  world: World,
): Promise<string> {
  if (format === "json") {
    const { renderDiagnosticsJson } = await import("@torikumi/report/render-json");
    return renderDiagnosticsJson(diagnostics, countDiagnostics(diagnostics));
  }
  if (format === "sarif") {
    const { renderSarif } = await import("@torikumi/report/render-sarif");
    return renderSarif(diagnostics, { version: packageJson.version, rules: LISTED_RULES });
  }
  if (format === "github")
    return (await import("@torikumi/report/render-annotations")).renderAnnotations(diagnostics);
  const { renderDiagnosticsText } = await import("@torikumi/report/render-diagnostics-text");
  return renderDiagnosticsText(diagnostics, filesOf(edition), { color: colorFor(world) });
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
