/** Pairs of neighbouring kanji or katakana: what a sentence is about, without its grammar. Numbers and kana words count for nothing. */
export function wordPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/[\p{Script=Han}々]{2,}|[ァ-ヺー]{2,}/gu)) {
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}
