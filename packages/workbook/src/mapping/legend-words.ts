import { headingKey, type Layout } from "./layout.ts";

/** A word of a legend with its explanation. */
export interface LegendWord {
  readonly name: string;
  readonly description: string;
}

/** Ａ：計画どおり, ◎＝…; what stands before a word ends the explanation of the one before. */
const ENTRY =
  /(?<=^|[\s、,，／/。:：）)】〕」])([^\s:：＝=…、,，／/（()）【】〔〕「」]{1,10})\s*(?:[:：＝=]|…+)\s*/gu;
/** Ａ（計画どおり）. */
const BRACKETED = /([^\s:：、,，／/（()）【】〔〕]{1,10})\s*[（(]([^（()）]+)[)）]/gu;
const TITLE =
  /^[\s※【〔[（(■●]*(?:凡例|評価|評価の?(?:基準|区分)|(?:評価|区分)の説明|取組区分|区分)[】〕\])）:：\s]*$/u;

/** The words and explanations that one text gives; none where it gives none. */
function entriesIn(text: string): readonly LegendWord[] {
  return text.split("\n").flatMap((line) => {
    const found = [...line.matchAll(ENTRY)];
    const entries = found.map((entry, at) => ({
      name: entry[1] ?? "",
      description: trimmed(line.slice(entry.index + entry[0].length, found[at + 1]?.index)),
    }));
    const bracketed = [...line.matchAll(BRACKETED)].map(([, name = "", description = ""]) => ({
      name,
      description: description.trim(),
    }));
    return entries.filter(({ description }) => description !== "").length > 0 ? entries : bracketed;
  });
}

function trimmed(text: string): string {
  return text.replace(/^[\s、,，／/]+|[\s、,，／/]+$/gu, "");
}

/** The words and explanations that the texts of a row give: in one text, or a word and its explanation in two cells each. */
export function legendEntries(texts: readonly string[]): readonly LegendWord[] {
  if (texts.length % 2 === 0 && texts.every((text, at) => at % 2 === 1 || text.trim().length <= 10))
    return texts.flatMap((name, at) =>
      at % 2 === 0 ? { name: name.trim(), description: (texts[at + 1] ?? "").trim() } : [],
    );
  return texts.flatMap(entriesIn);
}

/** Whether the texts of a row do nothing but explain words of a layout's vocabularies, or are the title of that. */
export function isLegend(
  texts: readonly string[],
  { categories, ratings }: Pick<Layout, "categories" | "ratings">,
): boolean {
  const words = new Map(
    [...categories, ...ratings]
      .filter(({ description }) => description !== "")
      .map(({ name, description }) => [signKey(name), headingKey(description)]),
  );
  if (words.size === 0) return false;
  const [only = ""] = texts;
  if (texts.length === 1 && (TITLE.test(only) || isEither(only, words))) return true;
  const entries = legendEntries(texts).filter(({ description }) => description !== "");
  const known = entries.filter(
    ({ name, description }) => words.get(signKey(name)) === headingKey(description),
  );
  return known.length > 0 && known.length >= entries.length - 1;
}

function isEither(text: string, words: ReadonlyMap<string, string>): boolean {
  return words.has(signKey(text)) || [...words.values()].includes(headingKey(text));
}

/** A word as vocabularies compare it: the three circles are one sign. */
export function signKey(text: string): string {
  return headingKey(text).replace(/[〇◯]/gu, "○");
}
