import { editionName, UserError, type Edition } from "@torikumi/record";

/** The edition page, and the edition that was published before. */
export interface DateSurroundings {
  /** The edition page as people call it, e.g. `records/index.md`. */
  readonly file: string;
  readonly previous: { readonly id: string; readonly edition: Edition } | undefined;
}

/**
 * Refuses an edition without its day of publication, which stands on every page and in the feed and which nothing but the edition page
 * can know; also a day before that of the edition before. Throws a `UserError`.
 */
export function checkDate(edition: Edition, { file, previous }: DateSurroundings): void {
  const date = edition.index?.value.publishedOn;
  if (date === undefined)
    throw new UserError(
      `公表日がありません。${file} に「公表日: 2026-08-20」のように公表する日を書き、コミットしてから実行してください。`,
    );
  const before = previous?.edition.index?.value.publishedOn;
  if (previous !== undefined && before !== undefined && date < before)
    throw new UserError(
      `公表日の ${date} が、${editionName(previous.id)}の公表日 ${before} より前です。${file} の公表日を確かめてください。`,
    );
}
