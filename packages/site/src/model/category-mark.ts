import { categoryWord } from "@torikumi/outline";
import type { EditionNode } from "./edition-node.ts";

/** The shape and the pattern of a category: told apart without colour. */
type CategoryMark = "new" | "expanded" | "continued" | "ended" | "other";

const MARKS: Readonly<Record<string, CategoryMark>> = {
  新規: "new",
  拡充: "expanded",
  継続: "continued",
  終了: "ended",
};
const ORDER: readonly CategoryMark[] = ["new", "expanded", "continued", "ended"];

/** A category as a page shows it: the word, and the shape that goes with it. */
export interface CategoryView {
  readonly name: string;
  readonly mark: CategoryMark;
}

/** The word with its shape; a word of "" where the city has no categories. A city that words its vocabulary otherwise gets the shapes in the order of its vocabulary. */
export function toCategory(name: string, node: EditionNode): CategoryView {
  const place = node.categories.findIndex((category) => category.name === name);
  const mark = MARKS[name] ?? ORDER[place] ?? "other";
  return { name: categoryWord(name, node.edition), mark };
}
