export { setUpRepository } from "./set-up-repository.ts";
export type { RefusedSetting, RepositorySettings } from "./set-up-repository.ts";
