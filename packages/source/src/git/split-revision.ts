import { UserError } from "@torikumi/record";

/** A revision as it was typed, taken apart. */
export interface RevisionName {
  readonly revision: string;
  /** What stands after the colon; undefined without one, "" for the root. */
  readonly folder: string | undefined;
}

/** Takes `REV` and `REV:folder` apart; a colon inside braces (`HEAD^{/text: more}`) belongs to the revision. Refuses what could be taken for an option or for several lines. */
export function splitRevision(spec: string): RevisionName {
  const found = /^((?:[^:{]|\{[^}]*\}|\{)*):(.*)$/s.exec(spec);
  const revision = found?.[1] ?? spec;
  if (revision === "" || revision.startsWith("-") || /\p{Cc}/u.test(spec)) {
    throw new UserError(
      `「${printable(spec)}」は版の名前として使えません。タグ（例: r7）・ブランチ・コミット、または「r7:フォルダー名」の形で指定してください。`,
    );
  }
  return { revision, folder: found?.[2] };
}

function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
