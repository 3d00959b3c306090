import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpackBrowser } from "../src/serve/unpack-browser.ts";

const CACHE = join(import.meta.dirname, "..", "..", "..", "node_modules", ".cache");

/** The browser as it stands for all tests and scripts, and for all that run at once. */
export interface KeptBrowser {
  /** The path of its program. */
  readonly program: string;
  /** The folder of the Latin fonts that it brings. */
  readonly fonts: string;
}

/** Unpacks the browser of this version where nobody has: beside its place, and then moves it there whole. */
export async function keptBrowser(): Promise<KeptBrowser> {
  const place = join(CACHE, `browser-${version()}`);
  if (!existsSync(place)) {
    mkdirSync(CACHE, { recursive: true });
    const own = mkdtempSync(join(CACHE, "unpacking-"));
    await unpackBrowser(own);
    try {
      renameSync(own, place);
    } catch (error) {
      rmSync(own, { recursive: true });
      // Somebody else was first.
      if (!existsSync(place)) throw error;
    }
  }
  return { program: join(place, "chromium"), fonts: join(place, "fonts") };
}

function version(): string {
  const manifest = new URL("../../package.json", import.meta.resolve("@sparticuz/chromium"));
  return (JSON.parse(readFileSync(fileURLToPath(manifest), "utf8")) as { version: string }).version;
}
