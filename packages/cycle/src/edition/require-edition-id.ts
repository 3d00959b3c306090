import { parseEditionId, UserError, type EditionYear } from "@torikumi/record";
import { EDITION_FOLDER } from "@torikumi/source";

/** The edition id taken apart. Throws a `UserError` for a text that is none. */
export function requireEditionId(id: string): EditionYear {
  const year = parseEditionId(id);
  const folder = id.slice(0, id.lastIndexOf("/") + 1);
  if (year === undefined && parseEditionId(id.slice(folder.length)) !== undefined)
    throw new UserError(
      `年度版の番号にフォルダーの名前は要りません。「${folder}${EDITION_FOLDER}」の年度版なら、torikumi -C ${folder.slice(0, -1)} に続けて、番号を「${id.slice(folder.length)}」と書いてください。`,
    );
  if (year === undefined)
    throw new UserError(
      `「${id.replace(/\p{Cc}/gu, " ").slice(0, 40)}」は年度版の番号の形ではありません。「r7」（令和7年度版）や「r7.1」（その訂正）のように半角で書いてください。`,
    );
  return year;
}
