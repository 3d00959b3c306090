/**
 * Pairs of neighbouring kanji or katakana: what a clause is about, without its grammar. Numbers and
 * kana words count for nothing.
 */
export function wordPairs(text: string): readonly string[] {
  const pairs: string[] = [];
  for (const { index } of text.matchAll(/[一-龠々](?=[一-龠々])|[ァ-ヺー](?=[ァ-ヺー])/g)) {
    pairs.push(text.slice(index, index + 2));
  }
  return pairs;
}
