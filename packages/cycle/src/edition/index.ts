export { openPrevious } from "./open-previous.ts";
export { openEdition, readEdition } from "./read-edition.ts";
