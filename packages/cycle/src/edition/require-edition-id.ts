import { parseEditionId, UserError, type EditionYear } from "@torikumi/record";

/** The edition id taken apart. Throws a `UserError` for a text that is none. */
export function requireEditionId(id: string): EditionYear {
  const year = parseEditionId(id);
  if (year === undefined)
    throw new UserError(
      `「${id.replace(/\p{Cc}/gu, " ").slice(0, 40)}」は年度版の番号の形ではありません。「r7」（令和7年度版）や「r7.1」（その訂正）のように半角で書いてください。`,
    );
  return year;
}
