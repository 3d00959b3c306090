import { usesField, type Edition } from "@torikumi/record";

/** What is said of a category that is missing or could not be read. */
export const UNREADABLE = "読み取れませんでした";

/** The category as a person reads it: the word, or that it could not be read; "" where the city has no categories. */
export function categoryWord(category: string, edition: Pick<Edition, "index">): string {
  return category === "" && usesField(edition.index?.value, "category") ? UNREADABLE : category;
}
