import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { KeptBrowser } from "./kept-browser.ts";

/** What is installed on the machine of a reader: a Japanese font, as nearly everywhere, or none. */
export type FontsOfMachine = "japanese" | "none";

/** BIZ UDPGothic as npm brings it stands for the Japanese fonts. */
const JAPANESE = dirname(
  fileURLToPath(import.meta.resolve("@expo-google-fonts/biz-udpgothic/metadata.json")),
);

/**
 * The environment of a browser that sees these fonts, whatever is installed where it runs; what it needs for that is written into a folder.
 */
export function fontsOfMachine(
  fonts: FontsOfMachine,
  browser: KeptBrowser,
  folder: string,
): { readonly FONTCONFIG_FILE: string } {
  const file = join(folder, `fonts-${fonts}.conf`);
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts === "japanese" ? JAPANESE : browser.fonts}</dir><cachedir>${join(folder, "fonts")}</cachedir></fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
