import type { Traces } from "./measure-traces.ts";
import { wordsIn } from "./words-exchanged.ts";

/** What a measure of one place, house or age has in its texts and its neighbour has not. Where it is 東分室にも, the same one was widened. */
const NAME =
  /(?<![一-龠々ァ-ヺー])[一-龠々ァ-ヺー]{1,6}(?:区|市|町|村|地区|学園|寮|分室|支所|圏域)(?![一-龠々]|[にでへ]?も)|第[0-9０-９一二三四五六七八九十]+(?![回期次四条項号弾版章年])[一-龠々]{1,3}|[0-9０-９]+(?:歳|(?:か|カ|ヶ|ヵ)月児|年生)/gu;
/** Such words that name no one of them. */
const NO_NAME =
  /^(?:各|全|同|本|当|他|両|隣|近隣|関係|対象|該当|担当|実施|市内|未実施|配置)+(?:区|市|町|村|地区|市町村)/u;
/** So near the beginning stands what a text is about, in characters; so long are the words for it at most … */
const HEAD = 12;
const LONGEST = 10;
/** … and so much has to be the same behind them. */
const SAME_BEHIND = 5;

/**
 * Whether two measures, however alike, speak of two things in the words of one form: of another district, house or age, or with
 * other words in one place at their head (保育士を対象に, 助産師を対象に). Those with the same goal do not.
 */
export function areOfTwoThings(
  { text: before, goalText: goal }: Traces,
  { text: after, goalText: newGoal }: Traces,
): boolean {
  if (goal !== "" && goal === newGoal) return false;
  const [old, now] = [namesIn(before), namesIn(after)];
  if (old.size > 0 && now.size > 0 && old.isDisjointFrom(now)) return true;
  return haveOtherHeads(before, after);
}

/** Whether the texts are the same at the beginning but for some words in one place. */
function haveOtherHeads(before: string, after: string): boolean {
  let start = 0;
  while (start < HEAD && before[start] !== undefined && before[start] === after[start]) start += 1;
  if (start === HEAD) return false;
  for (let length = 1; length <= 2 * LONGEST; length += 1) {
    for (let old = Math.max(0, length - LONGEST); old <= Math.min(length, LONGEST); old += 1) {
      const [from, to] = [start + old, start + length - old];
      const behind = before.slice(from, from + SAME_BEHIND);
      // A comma stands behind what is said, and not behind what it is said of.
      if (behind.length < SAME_BEHIND || /^[、。]/u.test(behind)) continue;
      if (!after.startsWith(behind, to)) continue;
      return areOtherWords(before.slice(start, from), after.slice(start, to));
    }
  }
  return false;
}

/** Other numbers are no other words, nor are the same ones in another order, nor what is said of a thing behind it. */
function areOtherWords(from: string, to: string): boolean {
  if (!WORDS.test(from) || !WORDS.test(to)) return false;
  return !wordsIn(from).some((word) => to.includes(word));
}

const WORDS =
  /^(?![のにをはがでとへもや0-9０-９])[^、。]*[ぁ-んァ-ヺ一-龠々A-Za-zＡ-Ｚａ-ｚ][^、。]*$/u;

function namesIn(text: string): ReadonlySet<string> {
  const names = text.match(NAME) ?? [];
  return new Set(names.filter((name) => !NO_NAME.test(name)).map((name) => name.normalize("NFKC")));
}
