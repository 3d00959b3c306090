import {
  compareEditionIds,
  editionIdOf,
  editionName,
  parseEditionId,
  UserError,
  type Edition,
} from "@torikumi/record";
import { refuseBroken } from "../edition/refuse-broken.ts";
import { requireEditionId } from "../edition/require-edition-id.ts";

/**
 * The id that an edition has now, where the wanted one may come after it. Throws a `UserError` that says why not, and what to do; also
 * where a page is broken, for what is written there could be lost. `label` is the edition's name for people; `years` whether a year may be
 * left out.
 */
export function checkOrder(
  edition: Edition,
  id: string,
  { label, years }: { readonly label: string; readonly years: "next" | "any" },
): string {
  const wanted = requireEditionId(id);
  refuseBroken(edition, "そこに書かれたことを失うおそれがあるので始められません");
  const current = edition.index?.value.id ?? "";
  const now = parseEditionId(current);
  if (now === undefined)
    throw new UserError(
      `${label} の年度版の番号が読み取れません。index.md の「年度版」を確かめてください。`,
    );
  if (compareEditionIds(id, current) <= 0)
    throw new UserError(
      `${label} は${editionName(current)}（${current}）です。それより新しい番号を指定してください。`,
    );
  const isSameYear = now.fiscalYear === wanted.fiscalYear;
  if (wanted.correction === 0 && isSameYear)
    throw new UserError(`${current} と ${id} は同じ年度です。次の年度の番号を指定してください。`);
  if (wanted.correction === 0 && years === "next" && wanted.fiscalYear !== now.fiscalYear + 1)
    throw new UserError(
      `${id} は${editionName(current)}（${current}）の次の年度ではありません。もしかして: ${editionIdOf(now.fiscalYear + 1)}。年度を飛ばすときは --skip を付けてください。`,
    );
  if (wanted.correction > 0 && !isSameYear)
    throw new UserError(
      `${label} は${editionName(current)}（${current}）なので、${id} を始められません。訂正する年度版のコミットで始めてください（例: git switch --create ${id} ${baseOf(id)}）。`,
    );
  if (wanted.correction > 0 && wanted.correction !== now.correction + 1)
    throw new UserError(
      `${current} の次の訂正は ${baseOf(id)}.${now.correction + 1} です。その番号を指定してください。`,
    );
  return current;
}

/** `r7` of `r7.1`. */
function baseOf(id: string): string {
  return id.split(".")[0] ?? id;
}
