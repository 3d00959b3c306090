import { rowTexts, type SheetTable } from "../cells/sheet-table.ts";
import { squeeze } from "./labels.ts";
import type { TableBlock } from "./table-block.ts";

const HOW = "(?:記入|記載|作成|入力|回答|提出)";
/** Names of sheets that show how to fill the others in. */
const NAME = new RegExp(
  `${HOW}の?(?:見本|例|要領|要綱|方法|手引|仕方|しかた|上の?注意|マニュアル|イメージ)|見本|サンプル|書き方|^例\\d*$|[(【]例[)】]|sample|ひな形|ひながた|ひな型|雛形|雛型|書式|フォーマット|テンプレート|template|様式(?:集|[)】〕]|$)`,
  "iu",
);
/** What such a sheet says at its head, or in a box laid over it. */
const STAMP = new RegExp(
  `^[【(〔\\[<《「※★]*(?:${HOW}(?:例|見本|イメージ)|見本|サンプル|ひな形|雛形|例)(?:\\d*|その\\d)[】)〕\\]>》」]*$`,
  "iu",
);

/** Whether a sheet is an example or a guide, by its name, by a word above its table or by one in a box. */
export function isExampleSheet(
  table: SheetTable,
  blocks: readonly Pick<TableBlock, "above">[],
): boolean {
  const above = blocks.flatMap(({ above: { from, to } }) =>
    Array.from({ length: to - from }, (_, index) => from + index).flatMap((row) =>
      rowTexts(table, row).map(({ text }) => text),
    ),
  );
  const boxes = table.notes.flatMap(({ quote }) => quote ?? []);
  return (
    NAME.test(squeeze(table.name)) || [...above, ...boxes].some((text) => STAMP.test(squeeze(text)))
  );
}

/** Names of sheets that somebody kept beside the one that counts. */
const KEPT =
  /^(?:旧|前(?:年度?|回)|昨年度?|控え?|下書き?|バックアップ|backup|没)|(?:[(（【]旧[)）】]|旧|控え?|下書き|バックアップ)$|コピー|のコピー|copy/iu;

/** Whether a sheet is called one that was kept aside: 旧, 前年度, 控え, a copy. Who knows whether its measures count? */
export function isKeptSheet({ name }: Pick<SheetTable, "name">): boolean {
  return KEPT.test(squeeze(name));
}
