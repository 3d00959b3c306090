export { applyFixes } from "./apply-fixes.ts";
export type { ValidateOptions } from "./context.ts";
export { staysTheSame } from "./history.ts";
export { LISTED_RULES } from "./listed-rules.ts";
export type { RuleDescription } from "./rule.ts";
export { validate } from "./validate.ts";
