import { UserError } from "@torikumi/record";
import { shorten } from "../../notes/shorten.ts";
import { readTableFile } from "../../read/cells/read-table-file.ts";
import { cardLabels } from "./card-labels.ts";
import { draftLayout } from "./draft-layout.ts";
import { formatLayout } from "./format-layout.ts";

/**
 * Says what an unknown workbook holds, as a layout file to be corrected by hand. Where years stand side by side, none after that of the
 * edition that the workbook is to become is reported. The same bytes always give the same text. Throws a
 * `UserError` for a file that is broken, hostile or of another kind, and for one without any table.
 */
export async function inspectWorkbook(
  bytes: Uint8Array,
  { editionId = "" }: { readonly editionId?: string } = {},
): Promise<string> {
  const { tables } = await readTableFile(bytes, { strike: "keep" });
  const draft = draftLayout(tables, editionId);
  const cards = tables.flatMap((table) => {
    const labels = table.isHidden ? [] : cardLabels(table);
    return labels.length === 0 ? [] : [{ name: table.name, labels }];
  });
  const [card] = cards;
  const isTable = draft?.tables.some(({ table }) => cards.every(({ name }) => name !== table.name));
  if (card !== undefined && isTable !== true) throw new UserError(copyOut(card, cards.length));
  if (draft === undefined)
    throw new UserError(
      "見出しの並ぶ表が見つかりません。1行に1つの取組を書いた表で、見出し（取組内容、担当課など）が3つ以上並ぶものを探しました。",
    );
  return formatLayout(draft);
}

/** What to do with sheets that hold one measure each. */
function copyOut(
  { name, labels }: { readonly name: string; readonly labels: readonly string[] },
  count: number,
): string {
  const more = count > 1 ? `など${count}枚` : "";
  return `シート「${name}」${more}は、項目名と内容が上下や左右に並ぶ調書の形なので、このままでは読めません。新しいシートの1行目に項目名「${labels.map((label) => shorten(label)).join("」「")}」を並べ、2行目から1行に1つずつ取組の内容を写し、そのシートだけを残したファイルで、もう一度 --inspect を実行してください。`;
}
