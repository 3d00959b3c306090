import { UserError, type Edition } from "@torikumi/record";

/**
 * Throws a `UserError` with the first place where an edition has a page that could not be read: what is written there would be lost.
 * `consequence` ends the sentence that starts with 「形の誤ったページがあり、」.
 */
export function refuseBroken(edition: Edition, consequence: string): void {
  const broken = edition.diagnostics.find(({ severity }) => severity === "error");
  if (broken !== undefined)
    throw new UserError(
      `形の誤ったページがあり、${consequence}（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate で確かめ、直してから実行してください。`,
    );
}
