export { isInstalled, REPOSITORY, startLocalGitHub, type LocalGitHub } from "./local-github.ts";
export type { Right } from "./local-state.ts";
export { BOT_TOKEN, OWNER_TOKEN, STAFF_TOKEN } from "./tokens.ts";
