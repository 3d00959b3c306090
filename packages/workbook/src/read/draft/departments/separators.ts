import { countBureaus } from "./office-name.ts";

/** Words that join two names as a sign does: 児童相談所及び保健福祉部; と does so only behind the end of an office's name. */
const WORD =
  "(?:及び|および|並びに|ならびに|(?<=[部課局室所係班署館園院校庁区]|センター|本部)と(?!り|き))";
const SIGN_LETTERS = "、，,､／/；;＆&｜|＋+";
const DOTS = "・･‧•";

/** Signs and words that part names; spaces and ・ stand inside names as well. */
export const SIGN = new RegExp(`[${SIGN_LETTERS}]|${WORD}`, "u");
export const SPACE = /[ \u3000]+/u;
export const ANY = new RegExp(`[${SIGN_LETTERS}${DOTS}]|${WORD}|[ \\u3000]+`, "u");

/** One department after another: 子）児童相談所→区）保健福祉部. */
export const ARROW = /[→⇒➡]/u;

/** Whether a text has nothing that may part names, line breaks included: then it is one. */
export function isOneName(text: string): boolean {
  return !ANY.test(text) && !ARROW.test(text) && !/\s/u.test(text) && countBureaus(text) < 2;
}
