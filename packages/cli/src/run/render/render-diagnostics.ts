import type { Diagnostic, Edition } from "@torikumi/record";
import { FINDINGS_RENDERERS } from "@torikumi/report/renderers";
import type { Findings, Renderer } from "@torikumi/report/renderers";

import type { World } from "../../world.ts";
import { renderOptions } from "./render-options.ts";

/** How findings can be written. */
export type DiagnosticsFormat = keyof typeof FINDINGS_RENDERERS;

/** Writes findings in the form that was asked for. */
export async function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  editions: readonly Edition[],
  format: DiagnosticsFormat,
  world: World,
): Promise<string> {
  const render: Renderer<Findings> = FINDINGS_RENDERERS[format];
  return render({ diagnostics, editions }, await renderOptions(world));
}
