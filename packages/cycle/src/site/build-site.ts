import { replaceFolder, type Store } from "@torikumi/source";
import type { MadeSite, SiteInput, SiteParts } from "@torikumi/site";

/** What is remembered of a site that stands: how its files looked, and what of it need not be made again. */
interface Remembered {
  readonly looks: Readonly<Record<string, string>>;
  readonly parts: SiteParts;
}

/**
 * Builds a site in the place of the one that stands at an absolute path, whole or not at all; files that are the same stay as they are. What a
 * store remembers of that site is not made again; without one everything is made. The files are the same either way.
 * Throws a `UserError` for a folder that holds something else, and for what cannot be a site.
 */
export async function buildSite(
  input: SiteInput,
  path: string,
  { store }: { readonly store?: Store | undefined } = {},
): Promise<MadeSite> {
  const site = await import("@torikumi/site");
  const known = store?.read(path) as Remembered | undefined;
  const { looks = {}, parts } = known ?? {};
  return replaceFolder(
    path,
    site.SITE_KIND,
    (put, keep, extend) =>
      site.makeSite(input, put, {
        keep: (file) => keep(file, looks[file]),
        extend: (file, extension) => extend(file, extension, looks[file]),
        parts,
      }),
    store && {
      settled: (now, made) =>
        store.write(path, { looks: Object.fromEntries(now), parts: made.parts }),
    },
  );
}
