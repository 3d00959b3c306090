import { compareEditions } from "@torikumi/diff";
import { editionName, UserError } from "@torikumi/record";
import type { CorrectionReasons, Erratum } from "@torikumi/outline";
import { requireEditionId } from "../edition/require-edition-id.ts";
import { correctionMessage, reasonsIn, requireReasons } from "../edition/tag-message.ts";
import type { Workspace } from "../workspace.ts";
import { checkReady, type ReadyEdition } from "./check-ready.ts";
import { makeErrata } from "./make-errata.ts";
import type { Publication } from "./publish-edition.ts";

/**
 * Makes ready a correction of an edition, with its 正誤表. The reasons are kept in the tag, and a tag that stands has the last word.
 * Throws a `UserError` that says why it may not be published and what to do.
 */
export async function prepareCorrection(
  id: string,
  workspace: Workspace,
  { reasons: given }: { readonly reasons: readonly string[] },
): Promise<Publication> {
  if (requireEditionId(id).correction === 0)
    throw new UserError(
      `「${id}」は訂正の番号ではありません。「${id}.1」のように、訂正する年度版の番号に「.1」を付けてください。`,
    );
  const ready = await checkReady(id, workspace, { previous: "required", accept: "all" });
  const previous = requireCorrected(ready);
  const reasons = settleReasons(ready, given);
  const { listErrata } = await import("@torikumi/outline");
  const editions = { before: previous.edition, after: ready.edition };
  const errata = listErrata(compareEditions(editions.before, editions.after), editions, reasons);
  checkReasons(errata, reasons, previous.id);
  return {
    ready: { ...ready, reasons },
    message: correctionMessage(id, reasons),
    more: await makeErrata(errata, { from: previous.id, to: id }),
  };
}

/** The edition that is corrected: the one right before. */
function requireCorrected({
  id,
  tag,
  previous,
}: ReadyEdition): NonNullable<ReadyEdition["previous"]> {
  const base = id.split(".")[0] ?? id;
  const name = `${tag.slice(0, -id.length)}${base}`;
  if (previous === undefined || previous.id.split(".")[0] !== base)
    throw new UserError(
      `訂正する${editionName(base)}のタグ「${name}」が、これまでの履歴に見つかりません。git fetch --tags を実行するか、${name} を含むブランチで実行してください。`,
    );
  const next = `${base}.${Number(previous.id.split(".")[1] ?? 0) + 1}`;
  if (id !== next)
    throw new UserError(
      `${previous.id} の次の訂正は ${next} です。index.md の「年度版」と指定を直してください。`,
    );
  return previous;
}

/** The reasons as they were given, or as the tag that stands keeps them. */
function settleReasons(
  { id, tag, standing }: ReadyEdition,
  given: readonly string[],
): CorrectionReasons {
  const wanted = requireReasons(given);
  if (standing === undefined) return wanted;
  const kept = reasonsIn(standing.message);
  if (given.length > 0 && correctionMessage(id, wanted) !== correctionMessage(id, kept))
    throw new UserError(
      `タグ「${tag}」に書かれた訂正の理由と違います。公表した理由は変えられないので、--reason を外して実行してください。`,
    );
  return kept;
}

function checkReasons(
  errata: readonly Erratum[],
  { all, byPage }: CorrectionReasons,
  base: string,
): void {
  const pages = new Set(errata.map(({ page }) => page));
  if (pages.size === 0)
    throw new UserError(
      `${base} から直したところがありません。誤りを直してコミットしてから実行してください。`,
    );
  const needless = [...byPage.keys()].find((page) => !pages.has(page));
  if (needless !== undefined)
    throw new UserError(
      `訂正の理由にある「${needless}」は、${base} から変わっていません。変わったもの: ${[...pages].join("、")}`,
    );
  const silent = [...pages].filter((page) => !byPage.has(page));
  if (all === "" && silent.length > 0)
    throw new UserError(
      `訂正の理由がありません: ${silent.join("、")}。--reason 理由（全てに共通）か --reason ${silent[0]}=理由 を付けてください。`,
    );
}
