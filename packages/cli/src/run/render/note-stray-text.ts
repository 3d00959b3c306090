import { unreadPages, type Edition } from "@torikumi/record";
import type { World } from "../../world.ts";

/** Names, on standard error, the pages whose form is right and which hold text that no field takes: under an unknown heading, or before the first. */
export function noteStrayText(
  editions: readonly Edition[],
  consequence: string,
  { note }: Pick<World, "note">,
): void {
  for (const edition of editions) {
    const { root, diagnostics } = edition;
    const prefix = root === "" ? "" : `${root}/`;
    const broken = new Set(
      diagnostics.filter(({ severity }) => severity === "error").map(({ path }) => path),
    );
    const pages = unreadPages(edition).filter((path) => !broken.has(`${prefix}${path}`));
    for (const path of pages)
      note(
        `注意: ${prefix}${path} に、読まれない文があります（使えない見出しの下、2つめの同じ見出しの下、最初の見出しの前）。${consequence}箇所は torikumi validate で分かります。`,
      );
  }
}
