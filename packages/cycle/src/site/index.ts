export { readSiteInput } from "./read-site-input.ts";
