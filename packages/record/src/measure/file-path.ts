import { parseMeasureId, parsePolicyId, type MeasureId, type PolicyId } from "./measure-id.ts";
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

/**
 * Where a page stands inside the edition's folder: `1-ア-2` → `1/ア/2.md`, `1-ア` → `1/ア/index.md`, 1
 * → `1/index.md`, `r8-意見-3` → `意見/r8/3.md`.
 */
export function filePath(id: MeasureId | PolicyId | OpinionId | number): string {
  if (typeof id === "number") return `${id}/index.md`;
  const opinion = parseOpinionId(id);
  if (opinion !== undefined) return `${OPINIONS_FOLDER}/${opinion.edition}/${opinion.number}.md`;
  const parts = id.split("-");
  return parts.length === 2 ? `${parts.join("/")}/index.md` : `${parts.join("/")}.md`;
}

/**
 * Tells from its path (inside the edition's folder, `/`, any normal form) what a file is; undefined
 * where it has no place.
 */
export function placeOf(path: string): FilePlace | undefined {
  if (path === EDITION_FILE) return { kind: "edition" };
  if (path === REGISTER_FILE) return { kind: "register" };
  const parts = path.normalize("NFC").split("/");
  const last = parts.pop() ?? "";
  const isIndex = last === "index.md";
  if (isIndex && parts.length === 1 && /^[1-9]\d{0,3}$/.test(parts[0] ?? ""))
    return { kind: "recommendation", number: Number(parts[0]) };
  if (parts[0] === OPINIONS_FOLDER) return opinionAt(parts[1] ?? "", parts.length, last);
  const policy = parts.join("-");
  if (parts.length !== 2 || parsePolicyId(policy) === undefined) return undefined;
  if (isIndex) return { kind: "policy", id: policy as PolicyId };
  const id = `${policy}-${last.replace(/\.md$/, "")}`;
  return last.endsWith(".md") && parseMeasureId(id) !== undefined
    ? { kind: "measure", id: id as MeasureId }
    : undefined;
}

function opinionAt(edition: string, depth: number, name: string): FilePlace | undefined {
  const id = `${edition}-${OPINIONS_FOLDER}-${name.replace(/\.md$/, "")}`;
  return depth === 2 && name.endsWith(".md") && isOpinionId(id)
    ? { kind: "opinion", id }
    : undefined;
}
