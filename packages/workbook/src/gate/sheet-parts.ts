import { UserError } from "@torikumi/record";

const SHEET = /<(?:\w+:)?sheet\s[^<>]*>/g;
const WHOLE_SHEET = /<((?:\w+:)?sheet)\s[^<>]*?(?:\/>|>\s*<\/\1\s*>)/g;
const RELATIONSHIP = /<(?:\w+:)?Relationship\s[^<>]*>/g;
const WORKBOOK = "xl/workbook.xml";

/** One part that another part refers to. */
export interface Reference {
  readonly id: string;
  /** The last word of the kind, e.g. `worksheet`, `comments`. */
  readonly kind: string;
  /** Path inside the archive. */
  readonly path: string;
}

/** Where an archive keeps the references of a part. */
export function referencesPath(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** Reads the references of a part from the text of its `.rels` part. */
export function readReferences(part: string, xml: string): readonly Reference[] {
  return [...xml.matchAll(RELATIONSHIP)].map(([element]) => ({
    id: attribute(element, "Id"),
    kind: attribute(element, "Type").split("/").at(-1) ?? "",
    path: resolve(part, attribute(element, "Target")),
  }));
}

/**
 * The names of the sheets by the paths of their parts, in the workbook's order; empty where the workbook is not where it usually is.
 * Throws a UserError that names a sheet of which there is no part.
 */
export function sheetParts(
  paths: Iterable<string>,
  read: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const workbook = read(WORKBOOK);
  const links = read(referencesPath(WORKBOOK));
  const names = new Map<string, string>();
  if (workbook === undefined || links === undefined) return names;
  const references = new Map(
    readReferences(WORKBOOK, links).map((reference) => [reference.id, reference.path]),
  );
  const known = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  for (const [element] of workbook.matchAll(SHEET)) {
    const name = attribute(element, "name");
    const target = references.get(attribute(element, "\\w+:id"));
    const path = known.get(target?.toLowerCase() ?? "");
    if (path === undefined)
      throw new UserError(
        `シート「${name}」の中身がファイルの中にありません。Excelで開いて保存し直してから、もう一度取り込んでください。`,
      );
    names.set(path, name);
  }
  return names;
}

/**
 * Takes the sheets out of a workbook's list that have no cells (charts, dialogs, macros of Excel 4): a reader of cells stops at them.
 * Gives the list and the names of what it took out.
 */
export function withoutOtherSheets(
  workbook: string,
  links: string,
): { readonly xml: string; readonly names: readonly string[] } {
  const others = new Set(
    readReferences(WORKBOOK, links).flatMap(({ id, kind }) =>
      /sheet$/i.test(kind) && kind !== "worksheet" ? id : [],
    ),
  );
  if (others.size === 0) return { xml: workbook, names: [] };
  const names: string[] = [];
  const xml = workbook.replace(WHOLE_SHEET, (element) => {
    if (!others.has(attribute(element, "\\w+:id"))) return element;
    names.push(attribute(element, "name"));
    return "";
  });
  return { xml, names };
}

function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  return steps.join("/");
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

/** The value of an attribute of an element's first tag; "" where it has none. The name is a pattern. */
export function attribute(element: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return plainXml(value?.[1] ?? value?.[2] ?? "");
}

/** A piece of XML without its tags, as text. */
export function plainXml(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w+));/g, (all, decimal, hex, word) => {
      if (word !== undefined) return ENTITIES[word] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}
