import {
  EDITION_FILE,
  filePath,
  isOpinionId,
  measurePath,
  opinionPath,
  type MeasureId,
  type PolicyId,
} from "@torikumi/record";
import { joinRoot } from "@torikumi/source";

/** The path in the repository of the page of a measure. */
export function measurePagePath(root: string, id: MeasureId): string {
  return joinRoot(root, measurePath(id));
}

/** The path in the repository of a page that changed: of a policy or an opinion by id, a recommendation by number, or `index`. */
export function pagePath(root: string, page: string): string {
  return joinRoot(root, pathOf(page));
}

function pathOf(page: string): string {
  if (page === "index") return EDITION_FILE;
  if (isOpinionId(page)) return opinionPath(page);
  if (/^\d+$/.test(page)) return filePath({ kind: "recommendation", number: Number(page) });
  return filePath({ kind: "policy", id: page as PolicyId });
}
