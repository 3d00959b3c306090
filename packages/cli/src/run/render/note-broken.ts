import type { Edition } from "@torikumi/record";
import type { World } from "../../world.ts";

/**
 * Names, on standard error, every page of the editions with something in it that could not be read: where, and why.
 * `consequence` says in Japanese what that means for what was written. Returns how many pages there are.
 */
export function noteBroken(
  editions: readonly Pick<Edition, "diagnostics">[],
  consequence: string,
  { note }: Pick<World, "note">,
): number {
  const errors = editions.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === "error"),
  );
  const pages = Map.groupBy(errors, ({ path }) => path);
  if (pages.size === 0) return 0;
  note(`注意: 形の誤ったページが${pages.size}個あります。${consequence}`);
  for (const [first, ...more] of pages.values()) {
    if (first === undefined) continue;
    const rest = more.length === 0 ? "" : `（ほか${more.length}か所）`;
    note(`  ${first.path}:${first.line}:${first.column} ${first.message}${rest}`);
  }
  return pages.size;
}
