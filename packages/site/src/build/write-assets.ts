import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { charactersIn } from "./characters-in.ts";
import { composeStyleSheet } from "./style-sheet.ts";
import { subsetFonts } from "./subset-fonts.ts";

/** Where the files that every page refers to stand below the root. */
export const ASSETS = {
  styleSheet: "assets/site.css",
  scripts: { search: "assets/search.js", copy: "assets/copy.js" },
  icon: "assets/icon.svg",
} as const;

/** Files of ours that go into the site as they are. */
const COPIED = [
  "browser/search.js",
  "browser/find.js",
  "browser/excerpt.js",
  "browser/copy.js",
  "assets/icon.svg",
];

/** Something to find each package by whose files are handed on, and so their licences. */
const LICENSED = [
  "@expo-google-fonts/biz-udpgothic/metadata.json",
  "@digital-go-jp/design-tokens/dist/tokens.css",
];

/** Writes the style sheet, the scripts, the icon, the licences, and the fonts cut down to what all these and the pages in the folder use. */
export async function writeAssets(folder: string): Promise<void> {
  const assets = join(folder, "assets");
  mkdirSync(join(assets, "fonts"), { recursive: true });
  writeFileSync(join(folder, ASSETS.styleSheet), composeStyleSheet());
  for (const path of COPIED)
    copyFileSync(
      fileURLToPath(new URL(`../${path}`, import.meta.url)),
      join(assets, basename(path)),
    );
  writeFileSync(join(assets, "licences.txt"), LICENSED.map(licenceOf).join("\n\n"));
  for (const [name, bytes] of await subsetFonts(charactersIn(folder)))
    writeFileSync(join(assets, "fonts", name), bytes);
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
