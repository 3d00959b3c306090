export { PUBLISHED_SCHEMAS } from "./published-schemas.ts";
export type { PublishedSchema } from "./published-schemas.ts";
