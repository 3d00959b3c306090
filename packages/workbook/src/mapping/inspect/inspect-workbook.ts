import { UserError } from "@torikumi/record";
import { shorten } from "../../notes/shorten.ts";
import { readTableFile } from "../../read/cells/read-table-file.ts";
import { namelessHeading } from "../layout.ts";
import type { ColumnFacts } from "./column-facts.ts";
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
  const stepped = draft.columns.find(({ facts }) => isStepped(facts));
  if (stepped !== undefined) throw new UserError(sideBySide(stepped.facts));
  return formatLayout(draft);
}

/** What a row says of a measure, where each has a row for its plan and one for its result. */
const STEP =
  /^(?:年度)?(?:当初|年次)?(?:計画|目標|予定|実績|実施|結果|評価|課題|予算|決算)(?:値|額|内容|等)?$/u;

/** Whether the rows of a column are by turns the plan and the result of one measure. */
function isStepped({ values, distinct }: ColumnFacts): boolean {
  const words = [...distinct];
  return (
    words.length > 1 &&
    words.every((word) => STEP.test(word)) &&
    values.every((word, at) => word === words[at % words.length])
  );
}

/** What to do with a table in which a measure has several rows, each of another field. */
function sideBySide({ column, heading, distinct }: ColumnFacts): string {
  const words = [...distinct].map((word) => `「${shorten(word)}」`).join("");
  return `「${shorten(heading || namelessHeading(column))}」の列に${words}が順に並び、1つの取組が${distinct.size}行に分かれているので、このままでは読めません。${words}をそれぞれ見出しにした列に移し、1行に1つの取組を書いた表にして、もう一度 --inspect を実行してください。`;
}

/** What to do with sheets that hold one measure each. */
function copyOut(
  { name, labels }: { readonly name: string; readonly labels: readonly string[] },
  count: number,
): string {
  const more = count > 1 ? `など${count}枚` : "";
  return `シート「${name}」${more}は、項目名と内容が上下や左右に並ぶ調書の形なので、このままでは読めません。新しいシートの1行目に項目名「${labels.map((label) => shorten(label)).join("」「")}」を並べ、2行目から1行に1つずつ取組の内容を写し、そのシートだけを残したファイルで、もう一度 --inspect を実行してください。`;
}
