import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SiteInput } from "../model/site-input.ts";
import { makeSite, type MadeSite } from "./make-site.ts";

/** Makes the site in a folder, which is empty or not there, as `makeSite` does. */
export async function buildSite(input: SiteInput, folder: string): Promise<MadeSite> {
  return makeSite(input, (path, content) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  });
}
