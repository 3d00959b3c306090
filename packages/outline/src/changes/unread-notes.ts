import type { EditionChanges } from "@torikumi/diff";

import type { EditionNames } from "../edition/edition-names.ts";

/** So many pages of a side are named; the rest are counted. */
const NAMED = 5;

/**
 * Says which pages of both editions could not be read, or not wholly: what changed on them may be missing from all that is told. A
 * sentence a side, none where everything was read.
 */
export function unreadNotes(
  { unread = [] }: Pick<EditionChanges, "unread">,
  { before, after }: EditionNames,
): readonly string[] {
  const sides = [
    { side: "from", name: before },
    { side: "to", name: after },
  ] as const;
  return sides.flatMap(({ side, name }) => {
    const paths = unread.filter((one) => one.side === side).map(({ path }) => path);
    if (paths.length === 0) return [];
    const more = paths.length > NAMED ? `、ほか${paths.length - NAMED}個` : "";
    return [
      `${name}の ${paths.slice(0, NAMED).join("、")}${more} は、形の誤りなどのため、読み取れないところがあります。そこに書かれたことは比べていないので、変更がここに出ていないことがあります。`,
    ];
  });
}
