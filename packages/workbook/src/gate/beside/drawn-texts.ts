import { attribute, plainXml, readReferences, referencesPath } from "../sheet-parts.ts";
import { elementsOf } from "../xml-elements.ts";

const NAMES = /<(?:\w+:)?cNvPr\s[^<>]*>/g;
const ANCHOR = /<(?:\w+:)?Anchor>\s*(\d{1,5})\s*,[^,<]*,\s*(\d{1,7})\s*,/;
const NOTE = /ObjectType\s*=\s*["']Note["']/;

/** The texts in the SmartArt and the charts of a drawing: their titles and labels, each part as one text. `read` gives the text of a part. */
export function figureTexts(
  drawing: string,
  read: (path: string) => string | undefined,
): readonly string[] {
  return readReferences(drawing, read(referencesPath(drawing)) ?? "").flatMap(({ kind, path }) => {
    if (kind !== "diagramData" && kind !== "chart" && kind !== "chartEx") return [];
    const lines = elementsOf(read(path) ?? "", "p").map(({ content }) => plainXml(content).trim());
    const text = lines.filter((line) => line !== "").join("\n");
    return text === "" ? [] : [text];
  });
}

/** What is written of pictures and shapes for those who do not see them. */
export function alternativeTexts(xml: string): readonly string[] {
  const texts = Array.from(xml.matchAll(NAMES), ([tag]) =>
    [attribute(tag, "title"), attribute(tag, "descr")]
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .join(" / "),
  );
  return [...new Set(texts)].filter((text) => text !== "");
}

/** The words on boxes to tick, buttons and text boxes in the older form (VML), with row and column counted from 0; comments are none. */
export function controlTexts(
  xml: string,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  return elementsOf(xml, "shape").flatMap(({ content }) => {
    const [box] = elementsOf(content, "textbox");
    const text = plainXml(box?.content ?? "").trim();
    const [, column = "0", row = "0"] = ANCHOR.exec(content) ?? [];
    return text === "" || NOTE.test(content)
      ? []
      : [{ row: Number(row), column: Number(column), text }];
  });
}
