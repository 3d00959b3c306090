export { fixEdition } from "./fix-edition.ts";
export { validateEdition } from "./validate-edition.ts";
