import { plainId } from "../../layout/plain-id.ts";

/** An id of any city after `plainId`, or the number of a policy: 1-ア-2, 1.A.2, 1ア2, 1-2-3, 1-ア. */
const ID = "\\d{1,3}[-.・][ア-ンA-Z](?:[-.・]\\d{1,4})?|\\d{1,3}(?:-\\d{1,4}){1,2}";
/** The same without signs between, of which only the words behind it tell that it is one. */
const BARE_ID = "\\d{1,3}[ア-ンA-Z]\\d{1,4}";
/** A row or a number of the table: No.3, 項番3, 3行目, 上の行. */
const ROW =
  "(?:[Nn][Oo]\\.?|項番|連番|通番|番号|整理番号|取組番号)\\d{1,4}(?:-\\d{1,4}){0,2}|\\d{1,4}(?:番|行目|の項)|[上前左右](?:の|記の)?(?:行|段|列|欄|セル|項目?)|(?:提言|取組|施策|項目|事業)\\d{1,3}|\\(?\\d{1,3}\\)?(?=[にと]同)";
const NAMED = `(?:提言|取組|施策|項目|事業|方針|取組方針)?(?:${ID}|${BARE_ID}|${ROW})(?:の?(?:取組|項目|事業|欄|行))?`;
const TARGET = `${NAMED}(?:(?:[、,・及びと~]|から|または|又は)+${NAMED})*(?:ほか|など|等)?`;
/** A place told by a word that only points. */
const PLACE =
  "(?:上[記欄段述]|前[記項行欄述掲出]|先述|左[記欄]|右[記欄]|下[記欄段]|別[掲記]|既[出述]|同[上前左右]|[上前左右])(?:の?(?:取組(?:内容|状況)?|欄|行|段|項目|内容|事業))?";
/** What the edition before says. */
const BEFORE =
  "(?:一?昨年度?|前年度?|前回|前期|先年度?)(?:の?(?:取組(?:内容|状況)?|欄|記載|内容|報告))?";
/** A place that is not on the sheet at all. */
const ELSEWHERE = "(?:別[紙添表冊途](?:資料)?|添付(?:資料|書類)?|(?:参考)?資料|図表)[\\d-]*";
const SAME =
  "[にと]同(?:じ|様|一)(?:です|である)?|同(?:様|じ)|の(?:とおり|通り)|に(?:記載|記述|掲載)(?:の(?:とおり|通り)|済み?|している?)?|を?(?:ご)?参照(?:のこと|してください|願います|ください)?|を見よ|の?再掲|に(?:準じる|含む|含める|統合|集約)|にて?(?:対応|実施|記載)|で(?:対応|実施|記載)";
const BRACKETS = /^[（(【〔［[「＜<※*→⇒・\s]+|[）)】〕］\]」＞>。．、\s]+$/gu;
const BARE_PLACE = /^(?:[上前左右]|[上前左右下][記欄段述項行]|別記)$/u;

const WHOLE = new RegExp(
  `^(?:再掲[:：]?)?(?:(?:取組|施策|事業)?(?:${ID})|(?:${TARGET})(?:${SAME})|(?:${PLACE}|${ELSEWHERE})(?:${SAME})?|(?:${SAME}))(?:再掲)?$`,
  "u",
);
const AS_BEFORE = new RegExp(`^${BEFORE}(?:${SAME}|どおり|通り)$`, "u");
const ONLY_DIGITS = /^[\d\s.,・~～-]*$/u;
const POINTED = new RegExp(
  `[（(【〔［\\[][^（(【〔［\\[）)】〕］\\]\\n]{0,30}?(?:再掲|前掲|既出|参照|に記載|のとおり|の通り|[にと]同(?:じ|様))[^（(【〔［\\[）)】〕］\\]\\n]{0,30}[）)】〕］\\]]|(?:${ID})(?:${SAME})`,
  "gu",
);
const REPOST = /再掲/u;

/**
 * Whether a text does nothing but point to another place: （1-ア-1に記載）, 1-A-2参照, 1-2と同じ, 左記に同じ, （前掲）, No.3のとおり,
 * 別紙のとおり, or an id alone; 123-4567 is a postal code.
 */
export function isReference(text: string): boolean {
  const plain = plainId(text).replace(BRACKETS, "");
  if (plain.length > 60 || plain === "" || BARE_PLACE.test(plain)) return false;
  if (ONLY_DIGITS.test(plain)) return /^\d{1,2}(?:-\d{1,3}){1,2}$/u.test(plain);
  return WHOLE.test(plain);
}

/** Whether a text says no more than that it is as last year: 前年度と同じ。 Who reads this edition alone does not know what that is. */
export function isAsBefore(text: string): boolean {
  return AS_BEFORE.test(plainId(text).replace(BRACKETS, ""));
}

/** The id that a text points to and says no more (1-ア-1の再掲); undefined where it says more, or names none or several. */
export function referencedId(text: string): string | undefined {
  const ids = isReference(text) ? (plainId(text).match(new RegExp(ID, "gu")) ?? []) : [];
  return ids.length === 1 ? ids[0] : undefined;
}

/** Words within a text that point to another place, as printed; the marks of a goal that say 再掲 are told elsewhere. */
export function embeddedReferences(
  text: string,
  { isGoal }: { readonly isGoal: boolean },
): readonly string[] {
  const found = [...text.normalize("NFC").matchAll(POINTED)].map(([words]) => words);
  return isGoal ? found.filter((words) => !REPOST.test(words)) : found;
}
