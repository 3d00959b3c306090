/** A katakana word that is one letter away from a far more frequent one. */
export interface Variant {
  readonly word: string;
  readonly usual: string;
}

/** Shorter words are near each other by chance. */
const LEAST = 6;
/** How many times as frequent the usual word must be. */
const TIMES = 3;

/**
 * Of counted katakana words, those that look like a slip of a frequent one: one letter more or
 * less, anywhere but at the end (コーディネータ and コーディネーター are two spellings, not a slip). Takes time in
 * proportion to the letters.
 */
export function katakanaVariants(
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, Variant> {
  const shorter = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length <= LEAST) continue;
    for (let at = 1; at < word.length - 1; at++) {
      const key = word.slice(0, at) + word.slice(at + 1);
      if (counts.has(key)) shorter.set(key, [...(shorter.get(key) ?? []), word]);
    }
  }
  const variants = new Map<string, Variant>();
  const judge = (word: string, usual: string): void => {
    if ((counts.get(usual) ?? 0) >= TIMES * (counts.get(word) ?? 0))
      variants.set(word, { word, usual });
  };
  for (const [short, longer] of shorter) {
    for (const long of longer) {
      judge(short, long);
      judge(long, short);
    }
  }
  return variants;
}
