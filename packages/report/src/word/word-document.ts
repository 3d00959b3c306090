import type { IStylesOptions } from "docx";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
} from "docx";
import { parseEditionId } from "@torikumi/record";

import { visibleText } from "../marks/visible-text.ts";
import { repackDocument } from "./repack-document.ts";

/** Fonts that Word in Japan has; another program takes one of its own for them. */
const MINCHO = font("游明朝");
const GOTHIC = font("游ゴシック");

/** A4 landscape with margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1020 } as const;
/** The width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: MINCHO, size: 19, language: { value: "ja-JP", eastAsia: "ja-JP" } },
    },
    heading1: {
      run: { font: GOTHIC, size: 24, bold: true, color: "000000" },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: GOTHIC, size: 21, bold: true, color: "000000" },
      paragraph: { spacing: { before: 140, after: 50 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style("CoverTitle", { size: 48, bold: true, font: GOTHIC }, { before: 1400, after: 360 }),
    style("CoverLine", { size: 26 }, { after: 160 }),
    style("CoverSmall", { size: 21 }, { after: 100 }),
    style("TableHead", { size: 18, bold: true, font: GOTHIC }),
    {
      ...style("GroupHead", { size: 19, bold: true, font: GOTHIC }),
      paragraph: { keepNext: true },
    },
    style("Note", { size: 18 }),
    style("Side", { size: 19 }),
    style("Small", { size: 17 }),
  ],
};

function font(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

function style(
  id: string,
  run: { readonly size: number; readonly bold?: boolean; readonly font?: typeof GOTHIC },
  spacing: { readonly before?: number; readonly after?: number } = {},
) {
  return { id, name: id, basedOn: "Normal", quickFormat: false, run, paragraph: { spacing } };
}

/** What a document is called, and the edition whose year dates it. */
export interface WordDocumentOptions {
  readonly title: string;
  readonly edition: string;
}

/**
 * A Word file on A4 landscape with its title above and 「n / N」 below every page. It is dated with the first day of the fiscal year, so
 * that the same content gives the same bytes.
 */
export async function wordDocument(
  children: readonly FileChild[],
  { title, edition }: WordDocumentOptions,
): Promise<Uint8Array> {
  const name = visibleText(title).replaceAll("\n", " ");
  const document = new Document({
    title: name,
    creator: "torikumi",
    lastModifiedBy: "torikumi",
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            // The library turns the page itself: it takes the sides as those of a page in portrait.
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: {
              top: PAGE.margin,
              right: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              header: 480,
              footer: 480,
            },
          },
          titlePage: true,
        },
        headers: { default: new Header({ children: [running(name, AlignmentType.LEFT)] }) },
        footers: {
          default: new Footer({ children: [pageNumber()] }),
          first: new Footer({ children: [pageNumber()] }),
        },
        children: [...children],
      },
    ],
  });
  const date = new Date(Date.UTC(parseEditionId(edition)?.fiscalYear ?? 2000, 3, 1));
  return repackDocument(await Packer.toArrayBuffer(document), date);
}

function running(text: string, alignment: (typeof AlignmentType)["LEFT"]): Paragraph {
  return new Paragraph({ style: "Small", alignment, children: [new TextRun(text)] });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: "Small",
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
  });
}
