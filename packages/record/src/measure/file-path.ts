import { parseEditionId } from "./edition-id.ts";
import { isMeasureId, parsePolicyId, type MeasureId, type PolicyId } from "./measure-id.ts";
import { isOpinionId, OPINIONS_FOLDER, parseOpinionId, type OpinionId } from "./opinion-id.ts";

/** What a file inside an edition's folder is, told by its path alone. */
export type FilePlace =
  | { readonly kind: "edition" }
  | { readonly kind: "register" }
  | { readonly kind: "recommendation"; readonly number: number }
  | { readonly kind: "policy"; readonly id: PolicyId }
  | { readonly kind: "measure"; readonly id: MeasureId }
  | { readonly kind: "opinion"; readonly id: OpinionId };

/** The edition page and the register, inside the edition's folder. */
export const EDITION_FILE = "index.md";
export const REGISTER_FILE = "departments.yaml";
/** How the city's own tables are read; it stands beside them and is no page. */
export const LAYOUT_FILE = "layout.yaml";

/** The folder of what was said on pull requests, inside the edition's folder: no pages, but a part of the record. */
export const PROCEEDINGS_FOLDER = "経緯";

/**
 * Where a page stands inside the edition's folder, the other way round than `placeOf`: `1-ア-2` → `1/ア/2.md`, the measure `1-2` →
 * `1/2.md`, the policy `1-2` → `1/2/index.md`, 1 → `1/index.md`, `r8-意見-3` → `意見/r8/3.md`.
 */
export function filePath(place: FilePlace): string {
  switch (place.kind) {
    case "edition":
      return EDITION_FILE;
    case "register":
      return REGISTER_FILE;
    case "recommendation":
      return `${place.number}/index.md`;
    case "policy":
      return `${place.id.replace("-", "/")}/index.md`;
    case "measure":
      return `${place.id.replaceAll("-", "/")}.md`;
    case "opinion":
      return opinionPath(place.id);
  }
}

/** Where a measure's page stands: `1-ア-2` → `1/ア/2.md`. */
export function measurePath(id: MeasureId): string {
  return filePath({ kind: "measure", id });
}

/** Where an opinion's page stands: `r8-意見-3` → `意見/r8/3.md`. */
export function opinionPath(id: OpinionId): string {
  const { edition = "", number = 0 } = parseOpinionId(id) ?? {};
  return `${OPINIONS_FOLDER}/${edition}/${number}.md`;
}

/** Where the proceedings of a pull request stand: 12 of the edition r8 → `経緯/r8/12.md`. */
export function proceedingsPath(edition: string, number: number): string {
  return `${PROCEEDINGS_FOLDER}/${edition}/${number}.md`;
}

/** Whether a path is that of the proceedings of a pull request. */
export function isProceedingsPath(path: string): boolean {
  if (!path.startsWith(`${PROCEEDINGS_FOLDER}/`)) return false;
  const [, edition = "", name = "", ...more] = path.split("/");
  return (
    parseEditionId(edition) !== undefined && /^[1-9][0-9]*\.md$/.test(name) && more.length === 0
  );
}

/**
 * Tells from its path (inside the edition's folder, `/`, any normal form) what a file is; undefined
 * where it has no place.
 */
export function placeOf(path: string): FilePlace | undefined {
  if (path === EDITION_FILE) return { kind: "edition" };
  if (path === REGISTER_FILE) return { kind: "register" };
  const file = path.normalize("NFC");
  const id = file.slice(0, -".md".length).replaceAll("/", "-");
  if (file.endsWith(".md") && !file.includes("-") && isMeasureId(id))
    return { kind: "measure", id };
  const parts = file.split("/");
  const last = parts.pop();
  if (parts[0] === OPINIONS_FOLDER) return opinionAt(parts[1] ?? "", parts.length, last ?? "");
  const above = parts.join("-");
  const policy = parsePolicyId(above);
  if (policy === undefined || above.split("-").length !== parts.length || last !== "index.md")
    return undefined;
  return policy.letter === ""
    ? { kind: "recommendation", number: policy.recommendation }
    : { kind: "policy", id: above as PolicyId };
}

function opinionAt(edition: string, depth: number, name: string): FilePlace | undefined {
  const id = `${edition}-${OPINIONS_FOLDER}-${name.replace(/\.md$/, "")}`;
  return depth === 2 && name.endsWith(".md") && isOpinionId(id)
    ? { kind: "opinion", id }
    : undefined;
}
