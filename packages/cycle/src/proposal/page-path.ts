import { EDITION_FILE, filePath, type PolicyId } from "@torikumi/record";
import { joinRoot } from "@torikumi/source";

/** The path in the repository of a page that changed: of a measure, a policy or an opinion by id, a recommendation by number, or `index`. */
export function pagePath(root: string, page: string): string {
  return joinRoot(root, page === "index" ? EDITION_FILE : filePath(idOf(page)));
}

function idOf(page: string): PolicyId | number {
  return /^\d+$/.test(page) ? Number(page) : (page as PolicyId);
}
