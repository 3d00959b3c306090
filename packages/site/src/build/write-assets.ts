import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { charactersIn } from "./characters-in.ts";
import { pickFontFaces } from "./font-faces.ts";
import { composeStyleSheet } from "./style-sheet.ts";

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
  "@fontsource/biz-udpgothic/unicode.json",
  "@digital-go-jp/design-tokens/dist/tokens.css",
];

/** Writes the style sheet, the fonts that the pages in the folder use, the scripts, the icon and the licences. */
export function writeAssets(folder: string): void {
  const assets = join(folder, "assets");
  mkdirSync(join(assets, "fonts"), { recursive: true });
  const fonts = pickFontFaces(charactersIn(folder));
  for (const [name, bytes] of fonts.files) writeFileSync(join(assets, "fonts", name), bytes);
  writeFileSync(join(folder, ASSETS.styleSheet), composeStyleSheet(fonts.css));
  for (const path of COPIED)
    copyFileSync(
      fileURLToPath(new URL(`../${path}`, import.meta.url)),
      join(assets, basename(path)),
    );
  writeFileSync(join(assets, "licences.txt"), LICENSED.map(licenceOf).join("\n\n"));
}

/** The text of a package's licence: a file, or every file of a folder of that name. */
function licenceOf(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.resolve(name)));
  while (!existsSync(join(folder, "LICENSE"))) folder = dirname(folder);
  const licence = join(folder, "LICENSE");
  const files = statSync(licence).isDirectory()
    ? readdirSync(licence)
        .sort()
        .map((file) => join(licence, file))
    : [licence];
  const title = name.replace(/^((?:@[^/]+\/)?[^/]+).*$/, "$1");
  return [title, ...files.map((file) => readFileSync(file, "utf8"))].join("\n\n");
}
