import {
  filePath,
  formatPolicy,
  formatRecommendation,
  isNameless,
  parsePolicyId,
  placeOf,
  UNFILLED,
  UserError,
  type FilePlace,
  type PolicyId,
} from "@torikumi/record";
import { joinRoot, openSource, withoutRoot, writeFiles, type FolderSource } from "@torikumi/source";
import { measureIds } from "../edition/measure-ids.ts";
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
 * Makes the page that comes next. Of a recommendation (`8`) that is not there yet: its page; of one that is, where policies are not used:
 * the next measure. Of a policy (`7-イ`) likewise: its page, or the next measure. Throws a `UserError` where neither can be.
 */
export async function makePage(
  target: string,
  workspace: Workspace,
  options: NewPageOptions,
): Promise<NewPage> {
  const id = target.normalize("NFC") as PolicyId;
  const policy = parsePolicyId(id);
  if (policy === undefined) throw notAPage(target);
  const source = requireFolder(await openSource(options.into, workspace));
  const number = policy.recommendation;
  const isThere = async (place: FilePlace): Promise<boolean> =>
    (await source.find([filePath(place)])).length > 0;
  const hasRecommendation = await isThere({ kind: "recommendation", number });
  const hasNameless = (await measureIds(source, `${number}`)).length > 0;
  const makeNext = async (): Promise<NewPage> => ({
    kind: "measure",
    ...(await makeMeasure(id, workspace, options)),
  });
  if (isNameless(id)) {
    if (!hasRecommendation) return makeRecommendation(source, number, options.title ?? UNFILLED);
    if (hasNameless || !(await hasPolicies(source))) return makeNext();
    throw new UserError(
      `提言${number}はもうあります（${joinRoot(source.root, `${number}/index.md`)}）。取組方針を加えるには torikumi new ${number}-ア のように実行してください。`,
    );
  }
  if (await isThere({ kind: "policy", id })) return makeNext();
  if (!hasRecommendation)
    throw new UserError(
      `提言${number}がありません。先に torikumi new ${number} --title 題名 を実行してください。`,
    );
  if (hasNameless)
    throw new UserError(
      `提言${number}には、取組方針を置かずに取組が並んでいます。次の取組を作るには torikumi new ${number} を実行してください。`,
    );
  return writePage(
    source,
    { kind: "policy", id, path: filePath({ kind: "policy", id }) },
    formatPolicy({ id, direction: UNFILLED }),
  );
}

/** Whether any recommendation of the edition has policies: then one that has no measure yet is waiting for them. */
async function hasPolicies(source: FolderSource): Promise<boolean> {
  const entries = await source.list();
  return entries.some(({ path }) => placeOf(withoutRoot(source.root, path))?.kind === "policy");
}

function notAPage(target: string): UserError {
  return new UserError(
    `「${target}」は取組方針の形ではありません。「1-ア」「1-A」「1-2」のように、提言の番号と方針の記号（片仮名・英大文字・数字）を半角の「-」でつないでください。提言を作るには「8」のように番号だけを書いてください。`,
  );
}

function makeRecommendation(source: FolderSource, number: number, title: string): NewPage {
  const path = filePath({ kind: "recommendation", number });
  const text = formatRecommendation({ number, title, items: [UNFILLED] });
  return writePage(source, { kind: "recommendation", id: String(number), path }, text);
}

function writePage(source: FolderSource, page: NewPage, text: string): NewPage {
  writeFiles(source.folder, new Map([[page.path, text]]), { blobs: source.blobs });
  return { ...page, path: joinRoot(source.root, page.path) };
}
