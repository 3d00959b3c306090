import { nearest } from "@torikumi/record";

/** So many names are guessed at most; a file with more has another trouble. */
const MOST = 50;

/**
 * Gives a function that says 「もしかして: …」 for a name that is none of the candidates, or what to do
 * where nothing is near.
 */
export function guessName(
  candidates: ReadonlySet<string>,
  otherwise: string,
): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const told = known.get(name);
    if (told !== undefined) return told;
    const guess = known.size < MOST && name.length <= 60 ? nearest(name, candidates) : undefined;
    const advice = guess === undefined ? `${otherwise}。` : `もしかして: 「${guess}」。`;
    known.set(name, advice);
    return advice;
  };
}
