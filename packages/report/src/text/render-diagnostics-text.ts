import { describeCounts, SEVERITY_NAMES } from "@torikumi/outline";
import { countDiagnostics } from "@torikumi/record";
import type { Diagnostic, SourceFile } from "@torikumi/record";

import { paint, type Colour } from "./paint.ts";
import { plainLine } from "./plain-text.ts";
import { sourceExcerpt } from "./source-excerpt.ts";

/**
 * The findings for a terminal, in the order given: place, severity, message, rule, then the line of the file with the place
 * marked where the file is among `files`. Ends with the counts and with what to do next.
 */
export function renderDiagnosticsText(
  diagnostics: readonly Diagnostic[],
  files: Iterable<SourceFile>,
  options: { readonly color: Colour },
): string {
  const lines = new Map([...files].map((file) => [file.path, file.text.split(/\r\n|\r|\n/)]));
  const blocks = diagnostics.map((diagnostic) => renderOne(diagnostic, lines, options.color));
  return `${[...blocks, conclude(diagnostics)].join("\n\n")}\n`;
}

function renderOne(
  diagnostic: Diagnostic,
  lines: ReadonlyMap<string, readonly string[]>,
  color: Colour,
): string {
  const { path, line, column, severity, message, rule, related } = diagnostic;
  const word = paint(SEVERITY_NAMES[severity], severity, color);
  const head = `${plainLine(path)}:${line}:${column} ${word} ${plainLine(message)} ${paint(`(${plainLine(rule)})`, "faint", color)}`;
  const source = lines.get(path)?.[line - 1];
  return [
    head,
    ...(source === undefined ? [] : sourceExcerpt(source, diagnostic, { color, ink: severity })),
    ...related.map(
      (other) =>
        `  関連: ${plainLine(other.path)}:${other.line}:${other.column} ${plainLine(other.message)}`,
    ),
  ].join("\n");
}

function conclude(diagnostics: readonly Diagnostic[]): string {
  const counts = countDiagnostics(diagnostics);
  if (diagnostics.length === 0) return "指摘はありません。";
  const fixes = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const next = [
    fixes > 0 ? `うち${fixes}件は torikumi fix で直せます。` : "",
    counts.error > 0
      ? "エラーを直してから、もう一度確かめてください。"
      : "エラーはありません。警告と情報の箇所は、直すかどうかを判断してください。",
  ];
  return `${describeCounts(counts)}。${next.join("")}`;
}
