import {
  dayName,
  departmentNames,
  groupOpinions,
  meetingName,
  type ListedOpinion,
  type OpinionGrouping,
} from "@torikumi/outline";
import { editionName } from "@torikumi/record";
import { AlignmentType, HeadingLevel, Paragraph } from "docx";

import type { CoverPage } from "./word-cover.ts";
import { wordDocument } from "./word-document.ts";
import { wordRow, wordTable, type WordColumn } from "./word-table.ts";
import { wordLines } from "./word-text.ts";

/** What is said over the list, and how it is put together. */
export interface OpinionsDocument {
  readonly cover: CoverPage;
  readonly by?: OpinionGrouping | undefined;
}

const COLUMNS: readonly WordColumn[] = [
  { heading: "番号", width: 1300 },
  { heading: "対象", width: 2000 },
  { heading: "意見", width: 3700 },
  { heading: "会議", width: 1698 },
  { heading: "対応", width: 3300 },
  { heading: "担当部", width: 1500 },
  { heading: "処理", width: 1300 },
];

/** The 意見一覧・対応表 as a Word file: one row an opinion, those that wait for an answer first, under headings where they are asked for. */
export function renderOpinionsDocx(
  opinions: readonly ListedOpinion[],
  { cover, by }: OpinionsDocument,
): Promise<Uint8Array> {
  const { name, edition, title, publisher, day, number } = cover;
  const waiting = opinions.filter(({ open }) => open).length;
  const published = day === "" ? "" : `公表日　${day}`;
  const counts = `意見 ${opinions.length}件のうち、答えを待つもの（未対応・対応中） ${waiting}件`;
  const groups = by === undefined ? [{ title: "", opinions }] : groupOpinions(opinions, by);
  const heading = [name, editionName(edition)].filter((word) => word !== "").join("　");
  return wordDocument(
    [
      ...(number === "" ? [] : wordLines(number, { alignment: AlignmentType.RIGHT })),
      ...wordLines(heading, { heading: HeadingLevel.HEADING_1 }),
      ...[title, [publisher, published].filter((word) => word !== "").join("　"), counts]
        .filter((line) => line !== "")
        .flatMap((line) => wordLines(line, { style: "CoverSmall" })),
      ...groups.flatMap((group) => [
        ...(group.title === ""
          ? []
          : wordLines(`${group.title}（${group.opinions.length}件）`, {
              heading: HeadingLevel.HEADING_2,
            })),
        ...(group.opinions.length === 0
          ? []
          : [
              wordTable(
                COLUMNS,
                group.opinions.map((one) =>
                  wordRow(COLUMNS, cellsOf(one), {
                    cantSplit: one.text.length + one.response.length < 1000,
                  }),
                ),
              ),
            ]),
      ]),
      new Paragraph({ style: "Small" }),
    ],
    { title: heading, edition },
  );
}

function cellsOf(opinion: ListedOpinion): readonly (readonly Paragraph[])[] {
  const { id, targetName, title, text, response, state, open } = opinion;
  const { meeting, date, reason = "", source = "" } = opinion;
  const words: readonly (readonly string[])[] = [
    [id],
    [targetName, title],
    [text],
    [meeting === "" ? meetingName({ meeting, date: "" }) : meeting, dayName(date)],
    [response === "" && open ? "（まだありません）" : response, reason && `理由: ${reason}`],
    [departmentNames(opinion)],
    [state || "処理なし", source && `経緯: ${source}`],
  ];
  return words.map((lines) =>
    lines.filter((line) => line !== "").flatMap((line) => wordLines(line, { style: "Small" })),
  );
}
