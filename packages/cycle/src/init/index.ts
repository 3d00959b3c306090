export type { City } from "./city.ts";
export { initCity } from "./init-city.ts";
export type { InitOutcome } from "./init-city.ts";
export { builtFrom, parseProgram } from "./program.ts";
