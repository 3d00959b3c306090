import { UserError } from "@torikumi/record";
import { readTableFile } from "../../read/cells/read-table-file.ts";
import { draftLayout } from "./draft-layout.ts";
import { formatLayout } from "./format-layout.ts";

/**
 * Says what an unknown workbook holds, as a layout file to be corrected by hand. The same bytes always give the same text. Throws a
 * `UserError` for a file that is broken, hostile or of another kind, and for one without any table.
 */
export async function inspectWorkbook(bytes: Uint8Array): Promise<string> {
  const { tables } = await readTableFile(bytes, { strike: "keep" });
  const draft = draftLayout(tables);
  if (draft === undefined)
    throw new UserError(
      "見出しの並ぶ表が見つかりません。1行に1つの取組を書いた表で、見出し（取組内容、担当課など）が3つ以上並ぶものを探しました。項目名と内容が上下や左右に並ぶ調書の形は、まだ読めません。",
    );
  return formatLayout(draft);
}
