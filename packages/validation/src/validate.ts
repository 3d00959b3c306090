import { compareDiagnostics, type Diagnostic, type Edition } from "@torikumi/record";
import { createContext, type ValidateOptions } from "./context.ts";
import { findDiagnostics } from "./find-diagnostics.ts";
import { RULES } from "./rules/index.ts";

/**
 * Says what is wrong with an edition: what the parser found, and what every rule finds, in the
 * order of the files. Works on part of an edition too (then `ids` says which other measures there
 * are). Never changes the edition, never throws on text.
 */
export function validate(edition: Edition, options: ValidateOptions = {}): readonly Diagnostic[] {
  const found = [
    ...edition.diagnostics,
    ...findDiagnostics(RULES, createContext(edition, options)),
  ];
  const { only } = options;
  const wanted =
    only === undefined
      ? found
      : found.filter((one) => only.has(one.path) || one.related.some(({ path }) => only.has(path)));
  return wanted.sort(compareDiagnostics);
}
