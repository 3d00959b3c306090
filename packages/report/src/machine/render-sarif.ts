import type { Diagnostic, Location, Severity } from "@torikumi/record";

/** What the log says of a rule. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  /** Japanese, in a few words. */
  readonly title: string;
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** Where paths are relative to: the root of the repository, by the name that GitHub and the SARIF viewers use. */
const ROOT = "%SRCROOT%";

/**
 * The findings as a SARIF 2.1.0 log of one run, indented by two. Columns count UTF-16 units; paths are percent-encoded and
 * relative to `%SRCROOT%`. `rules` are described in the log; a finding of a rule that is not among them gets its id only.
 */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  options: { readonly version: string; readonly rules: readonly RuleDescription[] },
): string {
  const rules = describeRules(diagnostics, options.rules);
  const places = new Map(rules.map((rule, place) => [rule.id, place]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "torikumi", semanticVersion: options.version, language: "ja-JP", rules },
        },
        language: "ja-JP",
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [ROOT]: { description: { text: "リポジトリの最上位のフォルダー" } } },
        results: diagnostics.map((diagnostic) =>
          result(diagnostic, places.get(diagnostic.rule) ?? -1),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRules(diagnostics: readonly Diagnostic[], rules: readonly RuleDescription[]) {
  const described = rules.map(({ id, severity, title }) => ({
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const known = new Set(rules.map(({ id }) => id));
  const others = [...new Set(diagnostics.map(({ rule }) => rule))].filter((id) => !known.has(id));
  return [...described, ...others.toSorted().map((id) => ({ id }))];
}

function result(diagnostic: Diagnostic, ruleIndex: number) {
  const { path, rule, severity, message, related, fix } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(diagnostic) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: physicalLocation(other),
        message: { text: other.message },
      })),
    }),
    ...(fix !== undefined && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: artifactLocation(path),
              replacements: [
                {
                  deletedRegion: { charOffset: fix.start, charLength: fix.end - fix.start },
                  insertedContent: { text: fix.text },
                },
              ],
            },
          ],
        },
      ],
    }),
  };
}

function physicalLocation(location: Location) {
  const { path, line, column, endLine, endColumn } = location;
  return {
    artifactLocation: artifactLocation(path),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function artifactLocation(path: string) {
  const uri = path
    .split("/")
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join("/");
  return { uri, uriBaseId: ROOT };
}
