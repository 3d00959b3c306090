import { usesField, type EditionPage } from "@torikumi/record";

/** The field by which a new measure is known again: its 取組内容, or its 見出し where the city has no 取組内容. */
export function nameField(page: Pick<EditionPage, "unused"> | undefined): "goal" | "title" {
  return usesField(page, "goal") ? "goal" : "title";
}
