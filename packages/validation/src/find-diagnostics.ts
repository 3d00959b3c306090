import { compareEditionIds, locate, parseEditionId, type Diagnostic } from "@torikumi/record";
import type { Context } from "./context.ts";
import { inParts } from "./in-parts.ts";
import type { Finding, Rule } from "./rule.ts";

/** What the rules find, in no order. A rule younger than the edition (`since`) is not asked. */
export function* findDiagnostics(rules: readonly Rule[], context: Context): Generator<Diagnostic> {
  const asked = rules.filter((rule) => !isTooYoung(rule, context.id));
  yield* ask(
    asked.filter(({ sees }) => sees === undefined),
    context,
  );
  const ofMeasures = asked.filter(({ sees }) => sees === "measure");
  for (const part of inParts(context)) yield* ask(ofMeasures, part);
}

function* ask(rules: readonly Rule[], context: Context): Generator<Diagnostic> {
  for (const rule of rules)
    for (const finding of rule.check(context)) yield toDiagnostic(rule, finding);
}

/** A draft without a readable edition id is checked by every rule. */
function isTooYoung({ since }: Rule, edition: string): boolean {
  if (since === undefined || parseEditionId(edition) === undefined) return false;
  return compareEditionIds(edition, since) < 0;
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
