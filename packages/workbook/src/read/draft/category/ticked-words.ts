/** Signs that tick a word wherever they stand, and those that only a box which is not ticked has. */
const TICKED = /^[☑✅✓✔■●◉◎レ√]$/u;
const EMPTY = /^[□☐◻⬜▢]?$/u;
/** A circle ticks a word unless another sign does; a crossed box does so among empty ones. */
const CIRCLE = /^[○〇◯Oo]$/u;
const CROSSED = /^[☒xX×✕✗]$/u;
const SEPARATOR = /[\s、，,・/／|｜]/gu;
const STARTS_APART = /^[\s、，,・/／|｜]/u;
const BETWEEN = /[\s、，,・/／|｜()（）[\]［］【】〔〕:：]/gu;

/**
 * The words of a vocabulary that a text ticks: `☑新規 □拡充 □継続`, `（○）新規（ ）拡充`, `新規☑ 拡充□`, `○新規`. Undefined where the text
 * is more than words of the vocabulary with signs, or one or two words without any; empty where no word is ticked.
 */
export function tickedWords(
  text: string,
  vocabulary: ReadonlySet<string>,
): readonly string[] | undefined {
  const names = [...vocabulary]
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length);
  const { words, between } = split(text, names);
  if (words.length === 0 || new Set(words).size < words.length) return undefined;
  // Signs stand before the words, or behind them where the text begins with a word and ends with something else.
  const isBehind = between[0]?.trim() === "" && between.at(-1)?.trim() !== "";
  const own = isBehind ? between.slice(1) : between.slice(0, -1);
  const rest = isBehind ? between[0] : between.at(-1);
  const signs = own.map((piece) => piece.replaceAll(BETWEEN, ""));
  if (rest?.trim() !== "" || !signs.every(isSign)) return undefined;
  if (words.length < 3 && signs.every((sign) => sign === "")) return undefined;
  // Where not every word has its sign, one that touches the other word beside it may be that word's.
  const isFull = own.every((piece) => piece.replaceAll(SEPARATOR, "") !== "");
  if (!isFull && !own.every((piece, place) => isBeside(piece, place, { isBehind })))
    return undefined;
  const hasTick = signs.some((sign) => TICKED.test(sign));
  const hasBox = signs.some((sign) => sign !== "" && EMPTY.test(sign));
  if (hasBox && signs.includes("")) return undefined;
  const isTicked = (sign: string): boolean =>
    TICKED.test(sign) ||
    (CIRCLE.test(sign) && !hasTick) ||
    (CROSSED.test(sign) && hasBox && !hasTick);
  return words.filter((_, place) => isTicked(signs[place] ?? ""));
}

/** Whether a piece keeps away from the word to which its sign does not belong. */
function isBeside(
  piece: string,
  place: number,
  { isBehind }: { readonly isBehind: boolean },
): boolean {
  if (piece.replaceAll(SEPARATOR, "") === "") return true;
  return isBehind ? !STARTS_APART.test(piece) : place === 0 || STARTS_APART.test(piece);
}

function isSign(sign: string): boolean {
  return [TICKED, EMPTY, CIRCLE, CROSSED].some((pattern) => pattern.test(sign));
}

/** The words in their order, and what stands before, between and behind them. */
function split(
  text: string,
  names: readonly string[],
): { readonly words: readonly string[]; readonly between: readonly string[] } {
  const words: string[] = [];
  const between = [""];
  for (let at = 0; at < text.length;) {
    const name = names.find((one) => text.startsWith(one, at));
    if (name === undefined) {
      between[between.length - 1] += text.charAt(at);
      at++;
    } else {
      words.push(name);
      between.push("");
      at += name.length;
    }
  }
  return { words, between };
}
