import {
  EDITION_FILE,
  filePath,
  formatPolicy,
  formatRecommendation,
  parsePolicyId,
  UNFILLED,
  UserError,
  type PolicyId,
} from "@torikumi/record";
import { openSource, writeFiles, type FolderSource } from "@torikumi/source";
import { parseFiles } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";
import { makeMeasure, type NewMeasureOptions } from "./make-measure.ts";

/** A page that was made. */
export interface NewPage {
  readonly kind: "recommendation" | "policy" | "measure";
  /** `8`, `7-イ`, `1-ア-4`. */
  readonly id: string;
  /** Its path as it is shown to people. */
  readonly path: string;
  /** What a person has to know of the number, in Japanese. */
  readonly doubt?: string | undefined;
}

/** What is known of a new page. */
export interface NewPageOptions extends NewMeasureOptions {
  /** The title of a recommendation. */
  readonly title?: string | undefined;
}

/**
 * Makes the page that comes next: of a recommendation (`8`), of a policy that is not there yet (`7-イ`), or of a measure with the next
 * serial of a policy that is (`1-ア`).
 */
export async function makePage(
  target: string,
  workspace: Workspace,
  options: NewPageOptions,
): Promise<NewPage> {
  const id = target.normalize("NFC");
  const isRecommendation = /^[1-9]\d{0,3}$/.test(id);
  const policy = parsePolicyId(id);
  if (!isRecommendation && policy === undefined) throw notAPage(target);
  const source = requireFolder(await openSource(options.into, workspace));
  if (policy === undefined)
    return makeRecommendation(source, Number(id), options.title ?? UNFILLED);
  const isThere = (path: string): Promise<boolean> =>
    source.find([path]).then((found) => found.length > 0);
  if (await isThere(filePath(id as PolicyId)))
    return { kind: "measure", ...(await makeMeasure(id as PolicyId, workspace, options)) };
  if (!(await isThere(filePath(policy.recommendation))))
    throw new UserError(
      `提言${policy.recommendation}がありません。先に torikumi new ${policy.recommendation} --title 題名 を実行してください。`,
    );
  return writePage(
    source,
    { kind: "policy", id, path: filePath(id as PolicyId) },
    formatPolicy({ id: id as PolicyId, direction: UNFILLED }),
  );
}

function notAPage(target: string): UserError {
  return new UserError(
    `「${target}」は取組方針の形ではありません。「1-ア」のように、提言の番号と片仮名を半角の「-」でつないでください。提言を作るには「8」のように番号だけを書いてください。`,
  );
}

async function makeRecommendation(
  source: FolderSource,
  number: number,
  title: string,
): Promise<NewPage> {
  const path = filePath(number);
  const { recommendations } = await parseFiles(
    await source.readPaths([path, EDITION_FILE]),
    source.root,
  );
  if (recommendations.has(number))
    throw new UserError(
      `提言${number}はもうあります（${source.root}/${path}）。取組方針を加えるには torikumi new ${number}-ア のように実行してください。`,
    );
  const text = formatRecommendation({ number, title, items: [UNFILLED] });
  return writePage(source, { kind: "recommendation", id: String(number), path }, text);
}

function writePage(source: FolderSource, page: NewPage, text: string): NewPage {
  writeFiles(source.folder, new Map([[page.path, text]]), { blobs: source.blobs });
  return { ...page, path: `${source.root}/${page.path}` };
}
