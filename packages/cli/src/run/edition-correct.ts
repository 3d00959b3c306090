import { compareEditions } from "@torikumi/diff";
import { editionName, UserError } from "@torikumi/record";
import type { ErrataReasons, Erratum } from "@torikumi/report";
import type { EditionCorrectFlags } from "../commands/edition-correct.ts";
import { checkReady } from "@torikumi/cycle/publish";
import type { PublishedFile } from "@torikumi/cycle/publish";
import { publishEdition } from "../publish/publish-edition.ts";
import { requireEditionId } from "@torikumi/cycle/publish";
import { correctionMessage, reasonsIn, requireReasons } from "@torikumi/cycle/publish";
import type { World } from "../world.ts";

/** Publishes a correction of an edition, with its 正誤表. The reasons are kept in the tag, and a tag that stands has the last word. */
export async function runEditionCorrect(
  this: World,
  flags: EditionCorrectFlags,
  id: string,
): Promise<void> {
  const year = requireEditionId(id);
  const base = id.split(".")[0] ?? id;
  if (year.correction === 0)
    throw new UserError(
      `「${id}」は訂正の番号ではありません。「${id}.1」のように、訂正する年度版の番号に「.1」を付けてください。`,
    );
  const ready = await checkReady(id, this, { previous: "required" });
  const { edition, previous, standing } = ready;
  if (previous === undefined || previous.tag.split(".")[0] !== base)
    throw new UserError(
      `訂正する${editionName(base)}のタグ「${base}」が、これまでの履歴に見つかりません。git fetch --tags を実行するか、${base} を含むブランチで実行してください。`,
    );
  const next = Number(previous.tag.split(".")[1] ?? 0) + 1;
  if (year.correction !== next)
    throw new UserError(
      `${previous.tag} の次の訂正は ${base}.${next} です。index.md の「年度版」と指定を直してください。`,
    );
  const given = requireReasons(flags.reason ?? []);
  const reasons = standing === undefined ? given : reasonsIn(standing.message);
  if (standing !== undefined && (flags.reason ?? []).length > 0 && !isSame(given, reasons))
    throw new UserError(
      `タグ「${id}」に書かれた訂正の理由と違います。公表した理由は変えられないので、--reason を外して実行してください。`,
    );
  const { errataRows, listErrata, renderErrataHtml, renderErrataMarkdown } =
    await import("@torikumi/report");
  const editions = { before: previous.edition, after: edition };
  const errata = listErrata(compareEditions(previous.edition, edition), editions, reasons);
  checkReasons(errata, reasons, previous.tag);
  const { writeCsvRows } = await import("@torikumi/workbook");
  const names = { from: previous.tag, to: id };
  const markdown = renderErrataMarkdown(errata, names);
  const file = (extension: string, text: string, description: string): PublishedFile => ({
    name: `${id}-errata.${extension}`,
    bytes: new TextEncoder().encode(text),
    description,
  });
  const files = [
    file("html", renderErrataHtml(errata, names), "正誤表（印刷用のページ）"),
    file("md", markdown, "正誤表（Markdown）"),
    file(
      "csv",
      writeCsvRows(errataRows(errata), { reader: "excel" }),
      "正誤表（Excel で開くための CSV）",
    ),
  ];
  const message = correctionMessage(id, reasons);
  await publishEdition(
    { ...ready, reasons },
    { flags, message, more: { files, errata: markdown } },
    this,
  );
}

function checkReasons(
  errata: readonly Erratum[],
  { all, byPage }: ErrataReasons,
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

function isSame(a: ErrataReasons, b: ErrataReasons): boolean {
  return correctionMessage("", a) === correctionMessage("", b);
}
