import {
  compareDiagnostics,
  compareEditionIds,
  locate,
  type Diagnostic,
  type Edition,
} from "@torikumi/record";
import { createContext, type ValidateOptions } from "./context.ts";
import type { Finding, Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/**
 * Says what is wrong with an edition: what the parser found, and what every rule finds, in the order of the files.
 * Works on part of an edition too (then `ids` says which other measures there are). Never changes the edition.
 */
export function validate(edition: Edition, options: ValidateOptions = {}): readonly Diagnostic[] {
  const context = createContext(edition, options);
  const diagnostics = [...edition.diagnostics];
  for (const rule of RULES) {
    if (
      rule.since !== undefined &&
      context.id !== "" &&
      compareEditionIds(context.id, rule.since) < 0
    )
      continue;
    for (const finding of rule.check(context)) diagnostics.push(toDiagnostic(rule, finding));
  }
  const { only } = options;
  const wanted =
    only === undefined
      ? diagnostics
      : diagnostics.filter(
          (one) => only.has(one.path) || one.related.some(({ path }) => only.has(path)),
        );
  return wanted.sort(compareDiagnostics);
}

function toDiagnostic(
  rule: Rule,
  { at, message, related = [], fix, severity }: Finding,
): Diagnostic {
  return {
    ...locate(at.page.file, at.span),
    severity: severity ?? rule.severity,
    rule: rule.id,
    message,
    related: related.map((one) => ({
      ...locate(one.at.page.file, one.at.span),
      message: one.message,
    })),
    ...(fix === undefined ? {} : { fix }),
  };
}
