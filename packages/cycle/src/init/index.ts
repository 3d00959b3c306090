export type { City } from "./city.ts";
export { initCity } from "./init-city.ts";
export type { InitOutcome } from "./init-city.ts";
export { upgradeRepository } from "./upgrade-repository.ts";
export type { UpgradedFile, UpgradeOutcome } from "./upgrade-repository.ts";
export { installCommand } from "./repository-files.ts";
export { builtFrom, parseProgram } from "./program.ts";
