import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A text somewhere in a workbook, as another reader than the import's finds it. */
export interface RawCell {
  readonly sheet: string;
  /** As Excel names it; "" for a box without a place. */
  readonly cell: string;
  readonly text: string;
  readonly kind: "text" | "number" | "comment" | "box";
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/**
 * Every text of a workbook (.xlsx): cells whether seen or not, under merged blocks, on hidden sheets, comments and shapes. Shares no
 * code with the import: another archive reader, an XML parser, and the format's own rules.
 */
export function rawCells(bytes: Uint8Array): readonly RawCell[] {
  const archive = unzipSync(bytes);
  const part = (path: string): Element | undefined => {
    const name = Object.keys(archive).find((each) => each.toLowerCase() === path.toLowerCase());
    const found = name === undefined ? undefined : archive[name];
    return found === undefined ? undefined : parseXml(new TextDecoder().decode(found));
  };
  const strings = descendants(part("xl/sharedStrings.xml"), "si").map(written);
  const targets = new Map(links(part, "xl/workbook.xml").map(({ id, path }) => [id, path]));
  return descendants(part("xl/workbook.xml"), "sheet").flatMap((sheet) => {
    const path = targets.get(sheet.attributes.get("id") ?? "") ?? "";
    const name = sheet.attributes.get("name") ?? "";
    const asides = links(part, path).flatMap((link) => besides(link, part));
    return [...cellsOf(part(path), strings), ...asides].map((cell) => ({ sheet: name, ...cell }));
  });
}

type Found = Omit<RawCell, "sheet">;
type ReadPart = (path: string) => Element | undefined;

function cellsOf(sheet: Element | undefined, strings: readonly string[]): readonly Found[] {
  return descendants(sheet, "c").flatMap((cell): readonly Found[] => {
    const type = cell.attributes.get("t") ?? "n";
    const value = cell.children.find(({ name }) => name === "v")?.text ?? "";
    const inline = cell.children.find(({ name }) => name === "is");
    const text =
      type === "s"
        ? (strings[Number(value)] ?? "")
        : inline === undefined
          ? unescaped(value)
          : written(inline);
    const kind = ["s", "inlineStr", "str"].includes(type) ? "text" : "number";
    return text.trim() === "" ? [] : [{ cell: cell.attributes.get("r") ?? "", text, kind }];
  });
}

function besides({ kind, path }: Link, part: ReadPart): readonly Found[] {
  const found = part(path);
  if (kind === "comments" || kind === "threadedComment")
    return [...descendants(found, "comment"), ...descendants(found, "threadedComment")].map(
      (comment) => ({
        cell: comment.attributes.get("ref") ?? "",
        text: allText(comment),
        kind: "comment" as const,
      }),
    );
  if (kind !== "drawing") return [];
  return descendants(found, "txBody").map((body) => ({
    cell: "",
    text: allText(body),
    kind: "box" as const,
  }));
}

interface Link {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

function links(part: ReadPart, of: string): readonly Link[] {
  const at = of.lastIndexOf("/") + 1;
  const folder = of.slice(0, at);
  return descendants(part(`${folder}_rels/${of.slice(at)}.rels`), "Relationship").map(
    ({ attributes }) => ({
      id: attributes.get("Id") ?? "",
      kind: (attributes.get("Type") ?? "").replace(/^.*\//u, ""),
      path: new URL(attributes.get("Target") ?? "", `file:///${folder}`).pathname.slice(1),
    }),
  );
}

/** The letters of a string item: of its runs, and not of its furigana. */
function written(item: Element): string {
  const runs = item.children.filter(({ name }) => name === "r" || name === "t");
  return unescaped(
    runs
      .flatMap((run) => (run.name === "t" ? [run] : descendants(run, "t")))
      .map(({ text }) => text)
      .join(""),
  );
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function allText({ text, children }: Element): string {
  return text + children.map(allText).join("");
}

function descendants(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** Prefixes of names are left out. */
function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ fragment: true });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = {
      name: local(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [local(key), value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const add = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?/u, "")).close();
  return root;
}

function local(name: string): string {
  return name.replace(/^.*:/u, "");
}
