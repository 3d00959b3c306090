export { importOpinions } from "./import-opinions.ts";
export type { ImportedOpinions, ImportOpinionsOptions } from "./import-opinions.ts";
export { readOpinionList } from "./read-opinion-list.ts";
export type { OpinionList, OpinionListOptions } from "./read-opinion-list.ts";
