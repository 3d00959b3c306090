import {
  isProceedingsPath,
  LAYOUT_FILE,
  placeOf,
  REGISTER_FILE,
  type MeasureId,
} from "@torikumi/record";

/** How a file of an edition folder is treated, going by its edition path (`1/ア/2.md`) alone. */
export type FileRole = "page" | "stray" | "ignored";

/** Left behind by Windows. */
const RUBBISH: ReadonlySet<string> = new Set(["thumbs.db", "desktop.ini"]);

/**
 * Whether the file is read (`page`), listed as having no place (`stray`), or left out (`ignored`: dot files, README.md and the layout at the
 * root, and the proceedings of pull requests).
 */
export function roleOf(path: string): FileRole {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (isIgnoredName(name) || path === "README.md" || path === LAYOUT_FILE) return "ignored";
  if (isProceedingsPath(path)) return "ignored";
  return name.endsWith(".md") || path === REGISTER_FILE ? "page" : "stray";
}

/**
 * The path itself; or, below a folder that has the name of a page (`1/ア/1.md/x`), the path of that folder, which is reported as a
 * whole.
 */
export function pathToPage(path: string): string {
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
    if (roleOf(path.slice(0, end)) === "page") return path.slice(0, end);
  }
  return path;
}

/** Whether files and folders of that name are left out wherever they stand: dot files, and what Office, editors and Windows leave behind. */
export function isIgnoredName(name: string): boolean {
  return (
    name.startsWith(".") ||
    name.startsWith("~$") ||
    name.endsWith("~") ||
    RUBBISH.has(name.toLowerCase())
  );
}

/** The measure whose edition path it is, `1/ア/2.md`; undefined for any other path. */
export function measureAt(path: string): MeasureId | undefined {
  const place = placeOf(path);
  return place?.kind === "measure" ? place.id : undefined;
}

/** The policy and recommendation pages that stand above a measure or policy page: `1/ア/2.md` → `1/ア/index.md`, `1/index.md`. */
export function pagesAbove(path: string): readonly string[] {
  const folders = path.split("/").slice(0, -1);
  return folders.map(
    (_, index) => `${folders.slice(0, folders.length - index).join("/")}/index.md`,
  );
}
