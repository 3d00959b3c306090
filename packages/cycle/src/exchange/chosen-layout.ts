import { UserError, type Edition } from "@torikumi/record";
import { checkLayout, parseLayout, stampLayout, type Layout } from "@torikumi/workbook";

/** A layout file: `path` is its name for people. */
export interface LayoutFile {
  readonly path: string;
  readonly text: string;
}

/** How a table is read, and what of that is to be kept beside the edition. */
export interface ChosenLayout {
  readonly layout: Layout;
  /** The text of the layout file to be written; undefined where the one that stands there stays as it is. */
  readonly kept: string | undefined;
}

/**
 * The layout by which a table becomes an edition: the one that was given, or else the one that stands beside it. The first edition's
 * headings are printed for that edition, and the kept file says so, for the next one has other years in its headings. Undefined where there is
 * none. Throws a `UserError` where years stand side by side and nobody knows of which edition they are.
 */
export function chooseLayout(
  { given, standing }: Readonly<Record<"given" | "standing", LayoutFile | undefined>>,
  { editionId, existing }: { readonly editionId: string; readonly existing: Edition | undefined },
): ChosenLayout | undefined {
  const used = given ?? standing;
  if (used === undefined) return undefined;
  const layout = parseLayout(used.text, used.path);
  const isFirst = existing === undefined || existing.measures.size === 0;
  const edition = layout.edition || editionOf(standing) || (isFirst ? editionId : "");
  if (edition === "" && layout.hasYearsBeside)
    throw new UserError(
      `表の読み方（${used.path}）に年度ごとの列がありますが、どの年度版のときの見出しか書かれていません。見出しの年が令和7年度版（r7）のときのものなら、「見出しの年度版: r7」の行を加えてください。`,
    );
  const stamped = isFirst && layout.edition === "" ? stampLayout(used.text, edition) : used.text;
  return {
    layout: { ...layout, edition },
    kept:
      stamped === standing?.text || (given !== undefined && standing !== undefined)
        ? undefined
        : stamped,
  };
}

function editionOf(file: LayoutFile | undefined): string {
  if (file === undefined || checkLayout({ ...file, blob: "" }).length > 0) return "";
  return parseLayout(file.text, file.path).edition;
}
