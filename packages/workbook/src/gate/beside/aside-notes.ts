import { cellName } from "../../notes/cell-name.ts";
import type { ImportNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { alternativeTexts, controlTexts, figureTexts } from "./drawn-texts.ts";
import { inputPrompts } from "./input-prompts.ts";
import { attribute, plainXml, readReferences, referencesPath } from "../sheet-parts.ts";
import { elementsOf, withoutElements } from "../xml-elements.ts";

const ANCHORS = "(?:twoCellAnchor|oneCellAnchor|absoluteAnchor)";
const COLUMN = /<(?:\w+:)?col>\s*(\d{1,5})\s*</;
const ROW = /<(?:\w+:)?row>\s*(\d{1,7})\s*</;

const COMMENTS = "セルのコメントは取り込みません。必要な内容はセルに書いてください。";
const MARGINS =
  "印刷のヘッダー・フッターの文字は取り込みません。必要な文字はセルに書いてください。";
const BOXES = "図形・テキストボックスの文字は取り込みません。必要な文字はセルに書いてください。";
const FIGURES = "グラフ・SmartArtの文字は取り込みません。必要な文字はセルに書いてください。";
const PROMPTS =
  "入力規則のメッセージ（入力時に出る説明）は取り込みません。必要な文字はセルに書いてください。";
const ALTERNATIVES =
  "図や画像に付けた説明（代替テキスト）は取り込みません。必要な文字はセルに書いてください。";

interface Aside {
  readonly cell: string;
  readonly text: string;
}

/**
 * Names what stands beside the cells of a sheet: comments and texts in shapes, with their cells, and the words above and below its printed
 * pages. `read` gives the text of a part.
 */
export function asideNotes(
  { part, sheet }: { readonly part: string; readonly sheet: string },
  read: (path: string) => string | undefined,
): readonly ImportNote[] {
  const links = readReferences(part, read(referencesPath(part)) ?? "");
  const of = (kind: string): readonly string[] =>
    links.flatMap((link) => (link.kind === kind ? (read(link.path) ?? []) : []));
  const comments = new Map([
    ...byCell(of("comments").flatMap((xml) => elementsOf(xml, "comment"))),
    ...byCell(of("threadedComment").flatMap((xml) => elementsOf(xml, "threadedComment"))),
  ]);
  const note =
    (message: string) =>
    ({ cell, text }: Aside): ImportNote => ({
      severity: "warning",
      sheet,
      cell,
      quote: shorten(text),
      message,
    });
  const lightly =
    (message: string) =>
    (aside: Aside): ImportNote => ({ ...note(message)(aside), severity: "info" });
  const xml = read(part) ?? "";
  return [
    ...[...comments].map(([cell, text]) => ({ cell, text })).map(note(COMMENTS)),
    ...of("drawing").flatMap(textBoxes).map(note(BOXES)),
    ...of("vmlDrawing")
      .flatMap(controlTexts)
      .map(({ row, column, text }) => ({ cell: cellName(row, column), text }))
      .map(note(BOXES)),
    ...links
      .filter(({ kind }) => kind === "drawing")
      .flatMap(({ path }) => figureTexts(path, read))
      .map((text) => note(FIGURES)({ cell: "", text })),
    ...inputPrompts(xml).map(lightly(PROMPTS)),
    ...[
      ...marginTexts(xml, sheet).map((text) => ({ text, message: MARGINS })),
      ...of("drawing")
        .flatMap(alternativeTexts)
        .map((text) => ({ text, message: ALTERNATIVES })),
    ].map(({ text, message }) => lightly(message)({ cell: "", text })),
  ];
}

/** &P, &"font", &12, &K000000: what Excel puts in a header or footer itself, or how that looks. */
const CODE = /&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d{1,3}|[A-Z])/gu;
/** The number of a page, with the words about it. */
const PAGE =
  /^[\s\d/／()（）\-－‐―–ー・.,第頁中枚目]*(?:ページ|page|p)?[\s\d/／()（）\-－‐―–ー・.,第頁中枚目]*$/iu;

/** The words above and below the printed pages that are no page number and not the sheet's name. */
function marginTexts(xml: string, sheet: string): readonly string[] {
  const texts = elementsOf(xml, "headerFooter").flatMap(({ content }) =>
    elementsOf(content, "(?:odd|even|first)(?:Header|Footer)").flatMap((element) =>
      plainXml(element.content)
        .split(/&[LCR]/u)
        .map((piece) => piece.replace(CODE, " ").replace(/&&/gu, "&").trim()),
    ),
  );
  return [...new Set(texts)].filter((text) => !PAGE.test(text) && text !== sheet);
}

/** The comments of a thread stand at one cell, and count as one. */
function byCell(elements: ReturnType<typeof elementsOf>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { tag, content } of elements) {
    const cell = attribute(tag, "ref");
    const before = found.get(cell);
    found.set(cell, `${before === undefined ? "" : `${before} / `}${plainXml(content)}`);
  }
  return found;
}

/** A fallback says the same again, for programs that do not know the newer form. */
function textBoxes(xml: string): readonly Aside[] {
  return elementsOf(withoutElements(xml, "Fallback"), ANCHORS).flatMap(({ content }) => {
    const column = COLUMN.exec(content)?.[1];
    const row = ROW.exec(content)?.[1];
    const text = elementsOf(content, "p")
      .map((paragraph) => plainXml(paragraph.content))
      .join("\n")
      .trim();
    const cell = row === undefined ? "" : cellName(Number(row), Number(column));
    return text === "" ? [] : { cell, text };
  });
}
