/** A recommendation as the paper names it: number and title in one cell. */
export interface RecommendationLine {
  readonly number: number;
  readonly title: string;
}

/** As the paper prints it: a full-width number, a full-width space, the title. */
const EXACT = /^([0-9０-９]{1,4})\u3000([\s\S]*)$/u;
/** As people type it: `1. 題名`, `提言１ 題名`, `１`. */
const LOOSE = /^\s*(?:提言)?\s*([0-9０-９]{1,4})(?:[\s.．、:：)）]+([\s\S]*))?$/u;

/** Reads a number with a title, as above. Gives undefined where no number begins the text. */
export function readRecommendationLine(text: string): RecommendationLine | undefined {
  const exact = EXACT.exec(text);
  const found = exact ?? LOOSE.exec(text);
  if (found === null) return undefined;
  const number = Number((found[1] ?? "").normalize("NFKC"));
  const title = found[2] ?? "";
  return number === 0 ? undefined : { number, title: exact === null ? title.trim() : title };
}

/** Writes number and title as the paper does. */
export function writeRecommendationLine(number: number, title: string): string {
  const digits = [...String(number)].map((digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
  return `${digits.join("")}\u3000${title}`;
}
