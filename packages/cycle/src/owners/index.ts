export { checkOwners } from "./check-owners.ts";
export { renderCodeowners } from "./render-codeowners.ts";
export { CODEOWNERS } from "./stray-owners.ts";
