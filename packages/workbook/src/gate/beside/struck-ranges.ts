import { attribute } from "../sheet-parts.ts";
import { elementsOf } from "../xml-elements.ts";

/** A font that strikes through. */
const STRIKE = /<(?:\w+:)?strike(?:\s+val\s*=\s*["'](?:1|true|on)["'])?\s*\/?>/i;
const RULE = /<(?:\w+:)?cfRule\s[^<>]*>/g;

/** The numbers of the looks for rules that strike letters through, from the text of the styles part. */
export function strikingLooks(styles: string): ReadonlySet<string> {
  const looks = elementsOf(styles, "dxfs").flatMap(
    ({ content }) =>
      // An empty look counts too.
      content.match(/<(?:\w+:)?dxf\s*\/>|<(?:\w+:)?dxf[\s>][\s\S]*?<\/(?:\w+:)?dxf\s*>/g) ?? [],
  );
  return new Set(looks.flatMap((look, number) => (STRIKE.test(look) ? [String(number)] : [])));
}

/** The blocks of cells of a sheet in which a rule (条件付き書式) may strike letters through, as Excel writes them. */
export function struckRanges(sheet: string, looks: ReadonlySet<string>): readonly string[] {
  return elementsOf(sheet, "conditionalFormatting").flatMap(({ tag, content }) => {
    const rules = content.match(RULE) ?? [];
    const strikes =
      rules.some((rule) => looks.has(attribute(rule, "dxfId"))) || STRIKE.test(content);
    if (!strikes) return [];
    const newer = elementsOf(content, "sqref").map((element) => element.content);
    return [attribute(tag, "sqref"), ...newer].flatMap((ranges) =>
      ranges.split(/\s+/).filter((range) => range !== ""),
    );
  });
}
