/** Tokens of the local GitHub: made up, valid nowhere else. The bot's is that of a run, the others are people's. */
export const BOT_TOKEN = "ghp_torikumiBotTokenThatNobodyMaySee";
export const STAFF_TOKEN = "ghp_tokenOfTheOffice";
export const OWNER_TOKEN = "ghp_tokenOfTheOwner";
