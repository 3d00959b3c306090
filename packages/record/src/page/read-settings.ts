import { loneReturns } from "../place/lone-returns.ts";
import type { Diagnostic } from "../place/diagnostic.ts";
import type { SourceFile } from "../place/source-file.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { checkShape } from "./check-shape.ts";
import type { PageShape } from "./page-schemas.ts";
import { toDiagnostics } from "./read-page.ts";
import { refusedText } from "./refused-text.ts";

/**
 * Reads a YAML file that is no page, held to a shape as pages are. Never throws on text: `data` is what the YAML says, and only where
 * there are no diagnostics is it what the shape asks for.
 */
export function readSettings(
  file: SourceFile,
  shape: PageShape,
): { readonly data: unknown; readonly diagnostics: readonly Diagnostic[] } {
  const refused = refusedText(file.text, { mayBeEmpty: false });
  if (refused.length > 0) return { data: undefined, diagnostics: toDiagnostics(file, refused) };
  const start = file.text.startsWith("\uFEFF") ? 1 : 0;
  const yaml = readYaml(file.text, start, file.text.length);
  const found = yaml.problems.length > 0 ? yaml.problems : checkShape(shape, yaml.data, yaml);
  return {
    data: yaml.data,
    diagnostics: toDiagnostics(file, [...loneReturns(file.text), ...found]),
  };
}
