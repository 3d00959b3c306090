import { splitSentences, withoutLineEnd } from "../text/split-sentences.ts";

/** Words by which a sentence hangs on the one before it: moved without it, or to another one, it says something else. */
const HANGING =
  /^[・\s　]*(?:その|それ|これ|この|そこ|こう|そう|当該|上記|前記|前者|後者|同(?!じ|時|様)|翌|なお|ただ|一方|しかし|だが|また、同|次い|つい|続い|次に|まず|最初|最後|初めに|さらにその|以上|以下|うち|結果|したがって|よって)/u;
/** A line that governs the lines below it: 【西区】, （令和6年度）, ■, 1 実施したもの. */
const HEADING =
  /^(?:【[^】]*】|[（(][^）)]*[）)]|[■□◆◇●○〇◎▼▽].*|[0-9０-９①-⑳]+[\s　.．、）)].*|.*[:：])$/u;
/** Where the order itself is told. */
const ORDERED = /(?<!手)順(?:に|で|位|番|序|と)|優先/u;

/** Whether the order of a sentence's parts is part of what it says. */
export function isOrdered(sentence: string): boolean {
  return ORDERED.test(sentence);
}

/**
 * Whether sentences may change places between two texts and say the same: no order is told, each one stands under the same heading, and
 * each one that hangs on the sentence before it still stands behind that one.
 */
export function movesFreely(before: string, after: string): boolean {
  if (isOrdered(before) || isOrdered(after)) return false;
  const [old, now] = [placesOf(before), placesOf(after)];
  for (const [sentence, { heading, previous }] of now) {
    const was = old.get(sentence);
    if (was === undefined) continue;
    if (was.heading !== heading) return false;
    if (HANGING.test(sentence) && was.previous !== previous) return false;
  }
  return true;
}

interface Place {
  readonly heading: string;
  readonly previous: string;
}

/** Where each sentence stands; of two that are the same, the first. */
function placesOf(text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let heading = "";
  let previous = "";
  for (const piece of splitSentences(text)) {
    const sentence = withoutLineEnd(piece).trim();
    if (sentence === "") continue;
    if (!places.has(sentence)) places.set(sentence, { heading, previous });
    if (HEADING.test(sentence)) heading = sentence;
    previous = sentence;
  }
  return places;
}
