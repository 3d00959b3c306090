import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CharacterSet } from "./character-set.ts";
import type { KeepFile, PutFile } from "./put-file.ts";
import { composeFilterRules, composeStyleSheet } from "./style-sheet.ts";
import { FONT_FILES, subsetFonts } from "./subset-fonts.ts";

/** Where the files that every page refers to stand below the root. */
export const ASSETS = {
  styleSheet: "assets/site.css",
  filterRules: "assets/filter.css",
  scripts: {
    search: "assets/search.js",
    copy: "assets/copy.js",
    filter: "assets/filter.js",
  },
  icon: "assets/icon.svg",
} as const;

/** Scripts of ours that go into the site as they are, and may show what stands in them. */
const SCRIPTS = ["search.js", "indexes.js", "hit-item.js", "copy.js", "filter.js"];

/** Scripts that show nothing: the fonts need not have the words that they compare. */
const SILENT_SCRIPTS = ["find.js", "readings.js", "spellings.js", "slips.js"];

/** Something to find each package by whose files are handed on, and so their licences. */
const LICENSED = [
  "@expo-google-fonts/biz-udpgothic/metadata.json",
  "@digital-go-jp/design-tokens/dist/tokens.css",
];

/** How the files are put, or kept. */
export interface AssetOptions {
  readonly put: PutFile;
  readonly keep: KeepFile;
  /** The characters in the fonts of the site that stands. */
  readonly known: string | undefined;
}

/**
 * Makes the style sheet, the scripts, the icon, the licences, and the fonts cut down to what is shown: the characters of the pages, of the
 * style sheet (rules number lists) and of the scripts (they write messages). Fonts with the same characters are kept where they still stand.
 */
export async function makeAssets(
  characters: CharacterSet,
  { put, keep, known }: AssetOptions,
): Promise<{ readonly fonts: string }> {
  const show = (path: string, text: string): void => {
    characters.add(text);
    put(path, text);
  };
  show(ASSETS.styleSheet, composeStyleSheet());
  put(ASSETS.filterRules, composeFilterRules());
  for (const name of SCRIPTS) show(`assets/${name}`, readFileSync(ours(`browser/${name}`), "utf8"));
  for (const name of SILENT_SCRIPTS) put(`assets/${name}`, readFileSync(ours(`browser/${name}`)));
  put(ASSETS.icon, readFileSync(ours("assets/icon.svg")));
  put("assets/licences.txt", LICENSED.map(licenceOf).join("\n\n"));
  const fonts = characters.list();
  const lost = FONT_FILES.filter((name) => fonts !== known || !keep(fontPath(name)));
  if (lost.length > 0)
    for (const [name, bytes] of await subsetFonts(fonts))
      if (lost.includes(name)) put(fontPath(name), bytes);
  return { fonts };
}

function fontPath(name: string): string {
  return `assets/fonts/${name}`;
}

function ours(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** The texts of a package's licences: a font has one of its own. */
function licenceOf(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.resolve(name)));
  while (!existsSync(join(folder, "LICENSE"))) folder = dirname(folder);
  const files = readdirSync(folder).filter((file) => file.startsWith("LICENSE"));
  const title = name.replace(/^((?:@[^/]+\/)?[^/]+).*$/, "$1");
  return [title, ...files.sort().map((file) => readFileSync(join(folder, file), "utf8"))].join(
    "\n\n",
  );
}
