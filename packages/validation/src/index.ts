export { applyFixes } from "./apply-fixes.ts";
export type { ValidateOptions } from "./context.ts";
export { countDiagnostics } from "./count-diagnostics.ts";
export type { Rule } from "./rule.ts";
export { RULES } from "./rules/index.ts";
export { validate } from "./validate.ts";
