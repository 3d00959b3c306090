import { locate, type Diagnostic, type Location, type SourceFile } from "@torikumi/record";

const SEVERITIES = { error: "ERROR", warning: "WARNING", info: "INFO" } as const;

/**
 * The findings as reviewdog's `DiagnosticResult`, indented by two, for every forge that reviewdog writes to. Lines count from 1, columns
 * from 1 in bytes of UTF-8, ends are exclusive; a finding whose file is not among `files` has its line alone. Its fix is a suggestion.
 */
export function renderRdjson(
  diagnostics: readonly Diagnostic[],
  files: Iterable<SourceFile>,
): string {
  const byPath = new Map([...files].map((file) => [file.path, file]));
  const result = {
    source: { name: "torikumi" },
    diagnostics: diagnostics.map((one) => diagnosticOf(one, byPath.get(one.path))),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function diagnosticOf(diagnostic: Diagnostic, file: SourceFile | undefined) {
  const { path, line, severity, rule, message, fix } = diagnostic;
  const range = file === undefined ? { start: { line } } : rangeOf(diagnostic, file);
  return {
    message,
    location: { path, range },
    severity: SEVERITIES[severity],
    code: { value: rule },
    ...(fix !== undefined &&
      file !== undefined && {
        suggestions: [{ range: rangeOf(locate(file, fix), file), text: fix.text }],
      }),
  };
}

function rangeOf({ line, column, endLine, endColumn }: Location, file: SourceFile) {
  const lines = file.text.split(/\r\n|\r|\n/u);
  const bytes = (of: number, units: number): number =>
    new TextEncoder().encode((lines[of - 1] ?? "").slice(0, units - 1)).length + 1;
  return {
    start: { line, column: bytes(line, column) },
    end: { line: endLine, column: bytes(endLine, endColumn) },
  };
}
