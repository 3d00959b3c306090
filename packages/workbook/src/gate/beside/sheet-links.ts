import { attribute, plainXml, referencesPath } from "../sheet-parts.ts";
import { elementsOf } from "../xml-elements.ts";

/** Where a cell leads when it is clicked, or what is shown over it. */
export interface SheetLink {
  /** As Excel names it: `B9`, `B9:B11`. */
  readonly cell: string;
  /** The address, or the words of the tip. */
  readonly text: string;
}

const LINK = /<(?:\w+:)?hyperlink\s[^<>]*>/g;
const RELATIONSHIP = /<(?:\w+:)?Relationship\s[^<>]*>/g;
/** An address that stands in the formula itself. */
const FORMULA = /^\s*(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/**
 * The addresses that the cells of a sheet lead to, and the tips over them: words that somebody wrote and no cell shows. Ways within the
 * workbook are none. `read` gives the text of a part.
 */
export function sheetLinks(
  part: string,
  read: (path: string) => string | undefined,
): readonly SheetLink[] {
  const xml = read(part) ?? "";
  const elements = xml.match(LINK) ?? [];
  const targets = elements.length === 0 ? new Map<string, string>() : externalTargets(part, read);
  const links = elements.flatMap((element) => {
    const cell = attribute(element, "ref");
    const texts = [targets.get(attribute(element, "\\w+:id")) ?? "", attribute(element, "tooltip")];
    return texts.filter((text) => text.trim() !== "").map((text) => ({ cell, text }));
  });
  return [...links, ...(/HYPERLINK\(/i.test(xml) ? formulaLinks(xml) : [])];
}

function externalTargets(
  part: string,
  read: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const references = (read(referencesPath(part)) ?? "").match(RELATIONSHIP) ?? [];
  return new Map(
    references
      .filter((element) => /\/hyperlink$/i.test(attribute(element, "Type")))
      .map((element) => [attribute(element, "Id"), attribute(element, "Target")]),
  );
}

function formulaLinks(xml: string): readonly SheetLink[] {
  return elementsOf(xml, "c").flatMap(({ tag, content }) => {
    const [formula] = elementsOf(content, "f");
    const address = FORMULA.exec(plainXml(formula?.content ?? ""))?.[1];
    return address === undefined
      ? []
      : { cell: attribute(tag, "r"), text: address.replaceAll('""', '"') };
  });
}
