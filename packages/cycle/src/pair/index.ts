export { openPair } from "./open-pair.ts";
