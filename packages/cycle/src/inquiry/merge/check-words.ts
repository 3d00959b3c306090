import { nearest, OPINION_STATES, type Edition } from "@torikumi/record";
import { namingLine, type AnswerForm } from "../opinion/department-answer.ts";
import { fieldName } from "./field-keys.ts";

/** What is allowed in a field. */
export interface FieldRules {
  readonly edition: Edition;
  /** Under which names the answers to an opinion stand; undefined for a measure. */
  readonly form: AnswerForm | undefined;
}

/** The word of a field that is chosen from a list, as the list writes it; every other text as it is. */
export function chosenWord(field: string, text: string, { edition }: FieldRules): string {
  const plain = text.normalize("NFKC").trim();
  return wordsOf(field, edition)?.find((word) => word.normalize("NFKC") === plain) ?? text;
}

/** Why a text cannot stand in a field, in Japanese; undefined where it can. */
export function problemOf(
  field: string,
  text: string,
  { edition, form }: FieldRules,
): string | undefined {
  const words = wordsOf(field, edition);
  if (words !== undefined && !words.includes(text)) {
    const guess = nearest(text.trim(), words);
    return `「${fieldName(field)}」の一覧にない語です（${words.join("・")}）。${guess === undefined ? "" : `もしかして: 「${guess}」`}`;
  }
  const line = field === "response" && form !== undefined ? namingLine(text, form) : undefined;
  return line === undefined
    ? undefined
    : `「${line.trim()}」だけの行は、担当部の名前の見出しと見分けがつきません。ほかの担当部の答えは、その担当部のファイルに書いてください。`;
}

/** The list that a field is chosen from; undefined for a field that is written freely. */
function wordsOf(field: string, { index }: Edition): readonly string[] | undefined {
  const lists: Readonly<Record<string, readonly string[] | undefined>> = {
    category: index?.value.categories.map(({ name }) => name),
    rating: index?.value.ratings?.map(({ name }) => name),
    state: OPINION_STATES,
  };
  const words = Object.hasOwn(lists, field) ? lists[field] : undefined;
  return words === undefined || words.length === 0 ? undefined : words;
}
