export {
  BOT_TOKEN,
  isInstalled,
  OWNER_TOKEN,
  REPOSITORY,
  STAFF_TOKEN,
  startLocalGitHub,
  type LocalGitHub,
} from "./local-github.ts";
