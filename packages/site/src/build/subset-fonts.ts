import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The whole font by the name of the file that the style sheet asks for. */
const FONTS = {
  "biz-udpgothic-400.woff":
    "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  "biz-udpgothic-700.woff": "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
} as const;

/** The names of the files. */
export const FONT_FILES: readonly string[] = Object.keys(FONTS);

/** WOFF, for WOFF 2 is a fifth smaller and takes three times as long; no other glyphs than the characters have, and none of what screens of today ignore. */
const FORM = { targetFormat: "woff", noHinting: true, noLayoutClosure: true } as const;

/** Both weights of BIZ UDPGothic, cut down to some characters, by file name. What the font does not have is left to the reader's own fonts. */
export async function subsetFonts(characters: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { default: subset } = await import("subset-font");
  const files = new Map<string, Uint8Array>();
  for (const [name, whole] of Object.entries(FONTS)) {
    const bytes = readFileSync(fileURLToPath(import.meta.resolve(whole)));
    files.set(name, await subset(bytes, characters, FORM));
  }
  return files;
}
