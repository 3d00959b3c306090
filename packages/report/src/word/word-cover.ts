import { dayName } from "@torikumi/outline";
import type { EditionPage } from "@torikumi/record";
import { AlignmentType, type Paragraph } from "docx";

import { wordLines } from "./word-text.ts";

/** What of an edition stands on the cover of a document. */
export interface CoverPage {
  /** What the document is, e.g. 新旧対照表. */
  readonly name: string;
  /** The edition's id, which dates the file. */
  readonly edition: string;
  /** The edition's title; "" for none. */
  readonly title: string;
  /** 発行者; "" for none. */
  readonly publisher: string;
  /** 公表日 in words, 令和8年8月20日; "" for none. No clock is asked instead. */
  readonly day: string;
  /** 資料番号; "" for none. */
  readonly number: string;
}

/** What the cover says of an edition, as far as its page is there. */
export function coverOf(
  name: string,
  { id, page }: { readonly id: string; readonly page: EditionPage | undefined },
): CoverPage {
  const { title = "", publisher = "", publishedOn = "", documentNumber = "" } = page ?? {};
  return { name, edition: id, title, publisher, day: dayName(publishedOn), number: documentNumber };
}

/** What a cover says of the content. */
interface CoverContent {
  readonly lines: readonly string[];
  readonly counts: string;
  readonly notes: readonly string[];
}

/** The cover: number of the paper, name, edition, publisher and day, then what is in it and how to read it. */
export function wordCover(
  { name, title, publisher, day, number }: CoverPage,
  { lines, counts, notes }: CoverContent,
): readonly Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const line = (text: string, style: string, options = {}): readonly Paragraph[] =>
    text === "" ? [] : wordLines(text, { style, ...options });
  return [
    ...line(number, "CoverSmall", { alignment: AlignmentType.RIGHT }),
    ...line(name, "CoverTitle", centred),
    ...line(title, "CoverLine", centred),
    ...lines.flatMap((text) => line(text, "CoverLine", centred)),
    ...line(publisher, "CoverLine", centred),
    ...line(day === "" ? "" : `公表日　${day}`, "CoverLine", centred),
    ...line(counts, "CoverSmall", { spacing: { before: 900, after: 200 } }),
    ...notes.flatMap((note) => line(note, "Small", { spacing: { after: 60 } })),
  ];
}
