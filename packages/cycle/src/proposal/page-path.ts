import { EDITION_FILE, filePath, type PolicyId } from "@torikumi/record";

/** The path in the repository of a page that changed: of a measure or policy by id, a recommendation by number, or `index`. */
export function pagePath(root: string, page: string): string {
  return inFolder(root, page === "index" ? EDITION_FILE : filePath(idOf(page)));
}

/** A path below a folder; "" is the top of the repository. */
export function inFolder(root: string, path: string): string {
  return root === "" ? path : `${root}/${path}`;
}

function idOf(page: string): PolicyId | number {
  return /^\d+$/.test(page) ? Number(page) : (page as PolicyId);
}
