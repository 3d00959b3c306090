import type {
  ComparisonGroup,
  ComparisonRow,
  ComparisonTable,
  SummaryPart,
} from "@torikumi/outline";
import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, TextRun, type TableRow } from "docx";

import type { ComparisonLayout } from "../html/render-comparison-html.ts";
import { visibleText } from "../marks/visible-text.ts";
import { wordCover, type CoverPage } from "./word-cover.ts";
import { partBookmark, wordSummary } from "./word-summary.ts";
import { TEXT_WIDTH, wordDocument } from "./word-document.ts";
import { wordRow, wordSpan, wordTable, type WordColumn } from "./word-table.ts";
import { wordLines, wordPieces } from "./word-text.ts";

/** What the cover says, and how the table is laid out. */
export interface ComparisonDocument extends ComparisonLayout {
  readonly cover: CoverPage;
  /** What is read first, on a page after the cover; none without it. */
  readonly summary?: readonly SummaryPart[];
}

const LEGEND = [
  "下線は加わった字句、取り消し線は削られた字句です。",
  "（新設）は前の年度版にないもの、（削る）は後の年度版にないもの、（略）は同じ文章のため載せていないことを示します。",
  "［移動1］のような番号は、同じ番号の付いた文章が、文言ではなく位置を変えたことを示します。備考の「全部改め」は、文章の全部を改めたものです。",
];

/** The 新旧対照表 as a Word file: a cover, then a table for each recommendation, its head repeated on every page. */
export async function renderComparisonDocx(
  table: ComparisonTable,
  { cover, summary: first = [], ...layout }: ComparisonDocument,
): Promise<Uint8Array> {
  const columns = columnsOf(table, layout);
  const { title, scope, summary, sections } = table;
  const name = [cover.name, title, scope].filter((word) => word !== "").join("　");
  const content = sections.flatMap((section, place) => [
    // A table needs a paragraph before it, or Word joins it to the one above.
    sectionHead(section, place),
    wordTable(
      columns,
      section.groups.flatMap((group) => [
        ...(group.title === section.title ? [] : [wordSpan(columns, group.title, "GroupHead")]),
        ...groupRows(group, { columns, ...layout }),
      ]),
    ),
  ]);
  const front = wordCover(cover, {
    lines: [title, scope],
    counts: `${summary}。`,
    notes: content.length === 0 ? ["変更はありません。"] : LEGEND,
  });
  // Word wants a paragraph after the last table.
  return wordDocument(
    [...front, ...wordSummary(first), ...content, new Paragraph({ style: "Small" })],
    {
      title: name,
      edition: cover.edition,
    },
  );
}

/** The heading of a section; that of a part of the changes can be led to. */
function sectionHead(
  { title, part }: ComparisonTable["sections"][number],
  place: number,
): Paragraph {
  const head = new Paragraph({
    pageBreakBefore: place === 0,
    heading: HeadingLevel.HEADING_1,
    children: part === undefined ? [new TextRun(visibleText(title))] : [],
  });
  if (part === undefined) return head;
  // The library counts the bookmarks that it makes itself over all documents of a process.
  head.addChildElement(new BookmarkStart(partBookmark(part), place));
  head.addChildElement(new TextRun(visibleText(title)));
  head.addChildElement(new BookmarkEnd(place));
  return head;
}

function columnsOf(
  { names }: ComparisonTable,
  { order, blank }: ComparisonLayout,
): readonly WordColumn[] {
  const [first, side, remark] = blank === undefined ? [1450, 5400, 2548] : [1300, 4500, 1998];
  const sides = [
    { heading: `旧　${names.before}`, width: side },
    { heading: `新　${names.after}`, width: side },
  ];
  const used = first + 2 * side + remark;
  return [
    { heading: "欄", width: first },
    ...(order === "new-old" ? sides.toReversed() : sides),
    { heading: "備考", width: remark },
    ...(blank === undefined ? [] : [{ heading: blank, width: TEXT_WIDTH - used }]),
  ];
}

function groupRows(
  { id, rows, notes }: ComparisonGroup,
  sheet: ComparisonLayout & { readonly columns: readonly WordColumn[] },
): readonly TableRow[] {
  const { columns, order } = sheet;
  return [
    ...notes.map((note) => wordSpan(columns, note, "Note")),
    ...rows.map((row) =>
      wordRow(columns, cellsOf(row, { id, order }), { cantSplit: isShort(row) }),
    ),
  ];
}

/** A row that leaves room on its page is not torn; in UTF-16 units. */
function isShort({ before, after }: ComparisonRow): boolean {
  return [before, after].every(
    (pieces) => pieces.reduce((sum, { text }) => sum + text.length, 0) < 500,
  );
}

function cellsOf(
  { heading, before, after, remarks }: ComparisonRow,
  { id, order }: Pick<ComparisonLayout, "order"> & { readonly id: string },
): readonly (readonly Paragraph[])[] {
  const sides = [before, after].map((pieces) => wordPieces(pieces, { style: "Side" }));
  return [
    // The page before may have taken the group's head with it.
    [id, heading]
      .filter((line) => line !== "")
      .flatMap((line) => wordLines(line, { style: "Small" })),
    ...(order === "new-old" ? sides.toReversed() : sides),
    remarks.flatMap((remark) => wordLines(remark, { style: "Small" })),
  ];
}
