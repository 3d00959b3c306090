import { sumsSoFar } from "./sums-so-far.ts";
import { numberOf } from "./number-of.ts";

const TOTAL =
  /([一-龠々ァ-ヺー]{0,12}?)(?:の)?(?:累計|通算)(?:で|は|の|：|:)?([一-龠々ァ-ヺー]{0,8}?)(?:は|が|で)?([0-9０-９][0-9０-９,，]*)(件|名|人|回|世帯|家庭|か所|部|台|組)/u;

/** A sum that can only grow, and fell. */
export interface FallingSum {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly from: string;
  readonly to: string;
}

/** The sums that fell: the first that is called one, and those of sentences in the same words. */
export function fallingSums(before: string, text: string): readonly FallingSum[] {
  const [old, now] = [TOTAL.exec(before), TOTAL.exec(text)];
  const found: FallingSum[] = [];
  if (old !== null && now !== null) {
    const isSame = now[1] === old[1] && now[2] === old[2] && now[4] === old[4];
    const [start, end] = [now.index, now.index + now[0].length];
    if (isSame && numberOf(now[3]) < numberOf(old[3]))
      found.push({ start, end, from: `${old[3]}${old[4]}`, to: `${now[3]}${now[4]}` });
  }
  const sums = sumsSoFar(before);
  for (const { words, value, written, start, end } of sumsSoFar(text)) {
    const then = sums.filter((sum) => sum.words === words);
    const [only] = then;
    const isTold = found.some((fall) => fall.start < end && start < fall.end);
    if (only !== undefined && then.length === 1 && value < only.value && !isTold)
      found.push({ start, end, from: only.written, to: written });
  }
  return found;
}
