import type { TestSheet } from "../make-xlsx.ts";
import { paperSheet, type TestRow } from "../../test/paper-fixture.ts";
import type { Words } from "./words.ts";

/** Sheets and parts that are put to a workbook. */
export interface Besides {
  readonly sheets?: readonly TestSheet[];
  readonly parts?: Readonly<Record<string, string>>;
}

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "xl/worksheets/_rels/sheet1.xml.rels";

/** What else a workbook has beside its first sheet. */
export const ASIDES = {
  "hidden sheet": (word) => ({
    sheets: [{ name: "隠し", isHidden: true, cells: { B2: word(), D9: word("控え ") } }],
  }),
  "hidden table": (word) => ({
    sheets: [{ ...paperSheet([textRow(word)], { name: "1-ア（旧）" }), isHidden: true }],
  }),
  "example sheet": (word) => ({
    sheets: [paperSheet([textRow(word)], { name: "記入例" })],
  }),
  "cover sheet": (word) => ({
    sheets: [{ name: "表紙", cells: { C5: word("みほん市 "), C9: word() } }],
  }),
  "another table": (word) => ({
    sheets: [
      {
        name: "予算",
        cells: Object.fromEntries(
          [..."ABCD"].flatMap((column) => [1, 2, 3, 4].map((row) => [`${column}${row}`, word()])),
        ),
      },
    ],
  }),
  "empty sheet": () => ({ sheets: [{ name: "Sheet3", cells: {} }] }),
  comments: (word) => ({
    parts: {
      [RELS]: links("comments"),
      "xl/comments.xml": `<comments><commentList>${["A9", "C4", "H2"].map((cell) => `<comment ref="${cell}"><text><r><t>${word()}</t></r></text></comment>`).join("")}</commentList></comments>`,
    },
  }),
  boxes: (word) => ({
    parts: {
      [RELS]: links("drawing"),
      "xl/drawing.xml": `<xdr:wsDr xmlns:xdr="d" xmlns:a="a">${[word(), word("【修正】")].map((text) => `<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>8</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`).join("")}</xdr:wsDr>`,
    },
  }),
} as const satisfies Readonly<Record<string, (word: Words) => Besides>>;

/** The name of one of them. */
export type Aside = keyof typeof ASIDES;

function textRow(word: Words): TestRow {
  return [word("○"), word(), word(), word(), "継続", word("", "課")];
}

function links(kind: string): string {
  return `<Relationships><Relationship Id="rId1" Type="${REL}/${kind}" Target="../${kind}.xml"/></Relationships>`;
}
