import type { Profile } from "@torikumi/record";

/** Of what tells two texts apart, the share that a third one has of each, 0…1. */
export interface Leaning {
  readonly one: number;
  readonly other: number;
}

/** Which of two texts a third one leans to, whatever all three have in common; undefined where the first has nothing of its own. */
export function leaningOf(text: Profile, one: Profile, other: Profile): Leaning | undefined {
  const first = shareOfMarks(text, one, other);
  return first === undefined
    ? undefined
    : { one: first, other: shareOfMarks(text, other, one) ?? 0 };
}

/** How much of what one has and the other has not stands in a text; each pair of characters counts once. */
function shareOfMarks(text: Profile, one: Profile, other: Profile): number | undefined {
  let marks = 0;
  let found = 0;
  let here = 0;
  let there = 0;
  for (let at = 0; at < one.length; at += 1) {
    const pair = one[at] ?? 0;
    if (at > 0 && pair === one[at - 1]) continue;
    while (there < other.length && (other[there] ?? 0) < pair) there += 1;
    if (other[there] === pair) continue;
    marks += 1;
    while (here < text.length && (text[here] ?? 0) < pair) here += 1;
    if (text[here] === pair) found += 1;
  }
  return marks === 0 ? undefined : found / marks;
}
