import { replaceFolder } from "@torikumi/source";
import type { MadeSite, SiteInput } from "@torikumi/site";

/**
 * Builds a site in the place of the one that stands at an absolute path, whole or not at all; files that are the same stay as they are.
 * Throws a `UserError` for a folder that holds something else, and for what cannot be a site.
 */
export async function buildSite(input: SiteInput, path: string): Promise<MadeSite> {
  const site = await import("@torikumi/site");
  return replaceFolder(path, site.SITE_KIND, (put) => site.makeSite(input, put));
}
