import type { EditionChanges } from "@torikumi/diff";
import {
  formatFact,
  outlineChanges,
  SEVERITY_NAMES,
  type ComparedEditions,
} from "@torikumi/outline";
import type { Diagnostic } from "@torikumi/record";

/** So many findings are told, and so many measures of each part. */
const FINDINGS = 2;
const MEASURES = 2;
/** A line fits a terminal of 80 columns: so many full-width letters. */
const LINE = 36;
const TITLE = 14;

/** The weightiest findings and how many there are, in a few lines. */
export function summarizeFindings(findings: readonly Diagnostic[]): readonly string[] {
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  const counts = (["error", "warning", "info"] as const).map(
    (severity) => `${SEVERITY_NAMES[severity]}${count(severity)}件`,
  );
  const errors = findings.filter(({ severity }) => severity === "error").slice(0, FINDINGS);
  return [
    `   ${counts.join("、")}`,
    ...errors.map(
      ({ path, line, message }) =>
        `   ${path}:${line}  ${short(message, LINE - Math.ceil(path.length / 2))}`,
    ),
  ];
}

/** The parts of the changes with their counts and the first measures of each, in a few lines. */
export function summarizeChanges(
  changes: EditionChanges,
  editions: ComparedEditions,
): readonly string[] {
  const { parts } = outlineChanges(changes, editions);
  return parts
    .filter(({ measures }) => measures.length > 0)
    .flatMap(({ heading, measures }) => [
      `   ${heading}`,
      ...measures.slice(0, MEASURES).map(({ id, title, facts, sentences }) => {
        const told = facts.map(formatFact);
        const said =
          told.find((fact) => !fact.startsWith("組織名")) ?? told[0] ?? sentences[0] ?? "";
        return `     ${short(`${id} ${short(title, TITLE)}　${said}`)}`;
      }),
    ]);
}

function short(text: string, longest = LINE): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
