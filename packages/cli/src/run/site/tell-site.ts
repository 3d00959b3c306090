import type { ReadSiteInput } from "@torikumi/cycle/site";
import type { MadeSite } from "@torikumi/site";
import type { World } from "../../world.ts";

/** Says what is not on a site: what could not be read, which files could not be made and why, and why the draft is missing. */
export function tellSite(
  { notices = [], leftOut }: ReadSiteInput,
  missing: MadeSite["missing"],
  world: World,
): void {
  for (const notice of notices) world.note(`注意: ${notice}`);
  for (const { edition, name, description, missing: reason } of missing)
    world.note(
      `注意: ${edition}の ${name}（${description}）を作れないので、サイトに載せていません。${reason}`,
    );
  if (leftOut !== undefined)
    world.note(
      `注意: 手元の年度版（案）を開けないので、サイトに載せていません。${leftOut}案を載せないときは、torikumi site build r7 のように年度版を指定してください。`,
    );
}
