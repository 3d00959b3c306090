export { fixEdition } from "./fix-edition.ts";
export { validateAll, validateEdition } from "./validate-edition.ts";
