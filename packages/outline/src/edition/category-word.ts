/** What is said of a category that is missing or could not be read. */
export const UNREADABLE = "読み取れませんでした";

/** The category as a person reads it: the word, or that it could not be read. */
export function categoryWord(category: string): string {
  return category === "" ? UNREADABLE : category;
}
