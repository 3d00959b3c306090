export { collectProceedings } from "./collect-proceedings.ts";
export type { CollectedProceedings, CollectOptions } from "./collect-proceedings.ts";
