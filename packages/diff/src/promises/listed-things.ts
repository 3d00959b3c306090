import { joined } from "./same-words.ts";

/** Kanji, katakana and letters, with the kana inside a word (引継ぎ票, 受け入れ先). */
const NAME =
  "(?:こども|子ども|子供|ひとり親|見守り|[一-龠々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]|(?<=[一-龠々])[きけぎげりれしせみめちえい](?=[一-龠々]))+";
const LIST = new RegExp(
  `(?<![一-龠々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ])${NAME}(?:(?:、|及び|並びに|又は|と|や|・)${NAME})+(?=[のをにへがはでと]|から|等|など|に対し|を対象)`,
  "gu",
);
const BETWEEN = /、|及び|並びに|又は|と|や|・/u;
/** What stands for all of a list. */
const UMBRELLA =
  /各(?:区|校|園|機関|施設|部|団体)|全(?:区|校|園|て|部)|関係(?:機関|者|課)|等|など|ほか/u;

/**
 * The things that a promise lists by name (医師及び歯科医師) and a report leaves out; none where it tells
 * none of them.
 */
export function missingThings(clause: string, report: string): readonly string[] {
  if (UMBRELLA.test(report)) return [];
  return (clause.match(LIST) ?? []).flatMap((list) => {
    const things = list.split(BETWEEN).filter((thing) => thing.length >= 2);
    const missing = things.filter((thing) => !isTold(thing, things, report));
    return missing.length < things.length ? missing : [];
  });
}

/** Whether a report names a thing, and not only as part of another's name (医師 in 歯科医師). */
function isTold(thing: string, things: readonly string[], report: string): boolean {
  const longer = things.filter((other) => other !== thing && other.includes(thing));
  const rest = longer.reduce((text, other) => text.replaceAll(joined(other), ""), joined(report));
  return rest.includes(joined(thing)) || isCounted(joined(thing), rest);
}

/** Whether 近隣市 is told as 近隣の3市. */
function isCounted(thing: string, report: string): boolean {
  const name = thing.slice(0, -1);
  if (!/^[市区町村校園課]$/u.test(thing.slice(-1)) || !/^[一-龠々]{2,}$/u.test(name)) return false;
  return new RegExp(`${name}の?[0-9０-９]+${thing.slice(-1)}`, "u").test(report);
}

/** A promise without some of the things that it lists. */
export function withoutThings(clause: string, things: readonly string[]): string {
  return clause.replaceAll(LIST, (list) =>
    list
      .split(BETWEEN)
      .filter((thing) => !things.includes(thing))
      .join("、"),
  );
}
