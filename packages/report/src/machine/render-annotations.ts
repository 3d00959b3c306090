import { orderFindings, SEVERITIES, SEVERITY_NAMES } from "@torikumi/outline";
import type { Diagnostic, Severity } from "@torikumi/record";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** GitHub shows so many annotations of each kind for one step; the rest stay in the log only. */
const SHOWN_PER_KIND = 10;

/**
 * The findings as workflow commands of GitHub Actions, one a line, errors first. Where there are more than GitHub shows,
 * a plain first line says so. No text of a finding can begin a command of its own.
 */
export function renderAnnotations(diagnostics: readonly Diagnostic[]): string {
  const lines = orderFindings(diagnostics).map(annotate);
  const crowded = SEVERITIES.map((severity) => ({
    name: SEVERITY_NAMES[severity],
    count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
  })).filter(({ count }) => count > SHOWN_PER_KIND);
  if (crowded.length > 0) {
    const counts = crowded.map(({ name, count }) => `${name}${count}件`).join("、");
    lines.unshift(
      `${counts}のうち、GitHubの画面に示されるのは種類ごとに${SHOWN_PER_KIND}件までです。残りはこの記録にあります。`,
    );
  }
  return lines.map((line) => `${line}\n`).join("");
}

function annotate(diagnostic: Diagnostic): string {
  const { path, line, column, endLine, endColumn, severity, rule, message } = diagnostic;
  const columns: readonly [string, string | number][] =
    line === endLine
      ? [
          ["col", column],
          ["endColumn", endColumn],
        ]
      : [];
  const properties: readonly [string, string | number][] = [
    ["file", path],
    ["line", line],
    ["endLine", endLine],
    ...columns,
    ["title", `${SEVERITY_NAMES[severity]}（${rule}）`],
  ];
  const written = properties
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${COMMANDS[severity]} ${written}::${escapeData(message)}`;
}

/** As the runner undoes it: `%` first, so that nothing is undone twice. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
