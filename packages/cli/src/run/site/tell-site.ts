import type { ReadSiteInput } from "@torikumi/cycle/site";
import type { World } from "../../world.ts";

/** Says what the reader of a site's editions has to know: what could not be read, and why the draft is missing. */
export function tellInput({ notices = [], leftOut }: ReadSiteInput, world: World): void {
  for (const notice of notices) world.note(`注意: ${notice}`);
  if (leftOut !== undefined)
    world.note(
      `注意: 手元の年度版（案）を開けないので、サイトに載せていません。${leftOut}案を載せないときは、torikumi site build r7 のように年度版を指定してください。`,
    );
}
