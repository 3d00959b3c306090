import {
  isProceedingsPath,
  LAYOUT_FILE,
  locate,
  parseProceedings,
  PROCEEDINGS_FOLDER,
  UserError,
  type Diagnostic,
} from "@torikumi/record";
import { joinRoot, readBelow, type RawFile, type Source } from "@torikumi/source";
import { standingLayoutText } from "../exchange/standing-layout.ts";

/**
 * What is wrong with the files of an edition that are no pages of it, and that publishing and exporting cannot do without: the proceedings of
 * pull requests, and how the city's own tables are read. With `since` only with those that are others there.
 */
export async function besidesPages(
  source: Source,
  { since }: { readonly since?: Source } = {},
): Promise<readonly Diagnostic[]> {
  const [proceedings, layout] = await Promise.all([
    unlessUnreadable(source, PROCEEDINGS_FOLDER, () => findInProceedings(source, since)),
    unlessUnreadable(source, LAYOUT_FILE, () => findInLayout(source, since)),
  ]);
  return [...proceedings, ...layout];
}

async function findInProceedings(
  source: Source,
  since: Source | undefined,
): Promise<readonly Diagnostic[]> {
  const now = await readBelow(source, PROCEEDINGS_FOLDER);
  if (now.size === 0) return [];
  const then =
    since === undefined ? new Map<string, RawFile>() : await readBelow(since, PROCEEDINGS_FOLDER);
  return [...now].flatMap(([inside, { bytes, blob }]) => {
    if (!isProceedingsPath(inside) || then.get(inside)?.blob === blob) return [];
    const path = joinRoot(source.root, inside);
    const text = new TextDecoder().decode(bytes);
    return parseProceedings({ path, blob, text }).diagnostics;
  });
}

async function findInLayout(
  source: Source,
  since: Source | undefined,
): Promise<readonly Diagnostic[]> {
  const text = await standingLayoutText(source);
  if (text === undefined) return [];
  if (since !== undefined && text === (await standingLayoutText(since))) return [];
  // The room of spreadsheets is heavy, and most editions have no such file.
  const { checkLayout } = await import("@torikumi/workbook");
  return checkLayout({ path: joinRoot(source.root, LAYOUT_FILE), blob: "", text });
}

/** What is found, or that nothing could be read there. */
async function unlessUnreadable(
  { root }: Source,
  inside: string,
  find: () => Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const at = locate({ path: joinRoot(root, inside), blob: "", text: "" }, { start: 0, end: 0 });
    const { message } = error;
    return [{ ...at, severity: "error", rule: "file-layout", message, related: [] }];
  }
}
