export { CODEOWNERS } from "./stray-owners.ts";
export { updateOwners } from "./update-owners.ts";
