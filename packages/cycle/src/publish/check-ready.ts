import { compareEditionIds, editionName, UserError, type Edition } from "@torikumi/record";
import type { CorrectionReasons } from "@torikumi/outline";
import {
  checkTagFree,
  commitId,
  filteredPages,
  ignoredPages,
  listEditionTags,
  openSource,
  readTag,
  uncommittedFiles,
  type RawFile,
  type RevisionSource,
  type Source,
  type Tag,
} from "@torikumi/source";
import { validate } from "@torikumi/validation";
import { inSameFolder, sameFolder } from "../edition/open-previous.ts";
import { readEdition } from "../edition/read-edition.ts";
import { carriedMeasures } from "../status/edition-status.ts";
import type { Workspace } from "../workspace.ts";
import { checkDate } from "./check-date.ts";
import { readLedger, unresolvedThreads, type OpenThreads } from "./ledger.ts";
import { otherEdition } from "./other-edition.ts";
import { isFirstMessage } from "../edition/tag-message.ts";

/** An edition that may be published: it stands in the last commit, nothing is wrong with it, and the one before it is known. */
export interface ReadyEdition {
  readonly id: string;
  /** The name of its tag: `r7`, or `kita/r7` for `kita/records`. */
  readonly tag: string;
  /** The commit that the tag marks, or will mark. */
  readonly commit: string;
  readonly edition: Edition;
  /** The opinions and the proceedings of pull requests as they stand in the commit, by edition path. */
  readonly ledger: ReadonlyMap<string, RawFile>;
  /** Absent for the first edition. */
  readonly previous?: { readonly id: string; readonly edition: Edition };
  /** Why a correction was made. */
  readonly reasons?: CorrectionReasons;
  /** The tag that a run before this one has made of the same edition. */
  readonly standing?: Tag;
}

/** Whether there is an edition before. */
export interface ReadyOptions {
  /** `required`: without one nothing is published. `none`: the first edition. */
  readonly previous: "required" | "none";
  /** `all`: what is left to do (warnings, fields that nobody has filled in, plans of last year) was looked at and stays. */
  readonly accept: "none" | "all";
}

/** Finds out whether the edition in the last commit may be published as `id`. Throws a `UserError` that says why not and what to do. */
export async function checkReady(
  id: string,
  workspace: Workspace,
  options: ReadyOptions,
): Promise<ReadyEdition> {
  const folder = await openSource(undefined, workspace);
  const place = { cwd: workspace.cwd, env: workspace.env };
  const dirty = await uncommittedFiles(folder.root, place);
  if (dirty.length > 0)
    throw new UserError(
      `コミットしていない変更が${dirty.length}個のファイルにあります（${dirty[0]} など）。コミットするか、元に戻してから実行してください。`,
    );
  const source = await openSource("HEAD", sameFolder(folder, workspace));
  const [ignored, ...others] = await ignoredPages(folder.root, place);
  if (ignored !== undefined)
    throw new UserError(
      `Git に無視するように指定されたページが${others.length + 1}個あります（${ignored} など）。このままでは公表されません。.gitignore などの指定から外してコミットするか、年度版のフォルダーの外に移してから実行してください。`,
    );
  await folder.list();
  const filtered = folder.kind === "folder" ? await filteredPages(folder) : [];
  const head = await commitId("HEAD", place);
  if (source.kind !== "revision")
    throw new UserError("「HEAD」という名前のフォルダーがあります。名前を変えてください。");
  const edition = await readEdition(source);
  const named = edition.index?.value.id ?? "";
  if (named !== id) throw otherEdition(id, named, folder);
  const name = `${folder.tagPrefix}${id}`;
  const standing = await readTag(name, place);
  if (standing === undefined) await checkTagFree(name, place);
  else await checkSame(id, standing, { source, workspace });
  const before = await findPrevious(id, folder, {
    workspace,
    ...options,
    ...(standing !== undefined && { standing }),
  });
  const previous =
    before === undefined
      ? undefined
      : { id: before, edition: await readPublished(before, folder, workspace) };
  // What was published once has been accepted.
  const accept = standing === undefined ? options.accept : "all";
  const ledger = await readLedger(source);
  await source.close();
  // Threads may be accepted, and proceedings that cannot be read may not: nobody has seen what they leave open.
  const threads = standing === undefined ? unresolvedThreads(ledger, id) : [];
  checkFindings(edition, previous?.edition, { accept, threads, filtered });
  if (standing === undefined) checkDate(edition, { file: `${folder.label}/index.md`, previous });
  return {
    id,
    tag: name,
    commit: standing?.commit ?? head,
    edition,
    ledger,
    ...(previous !== undefined && { previous }),
    ...(standing !== undefined && { standing }),
  };
}

/** A tag that stands is taken up again if it marks the same edition, and never moved. */
async function checkSame(
  id: string,
  { name }: Tag,
  { source, workspace }: { readonly source: RevisionSource; readonly workspace: Workspace },
): Promise<void> {
  const tagged = await openSource(`refs/tags/${name}:${source.root}`, workspace);
  await tagged.close();
  if (tagged.kind === "revision" && tagged.tree === source.tree) return;
  throw new UserError(
    `${editionName(id)}（タグ「${name}」）はもう公表されていて、今の内容と違います。公表した年度版は書き換えられないので、訂正として torikumi edition correct ${id.split(".")[0]}.${Number(id.split(".")[1] ?? 0) + 1} で公表してください。`,
  );
}

async function findPrevious(
  id: string,
  folder: Source,
  options: ReadyOptions & { readonly workspace: Workspace; readonly standing?: Tag },
): Promise<string | undefined> {
  const { previous, standing, workspace } = options;
  const { tagPrefix: prefix } = folder;
  const tags = await listEditionTags({ ...workspace, prefix });
  const newer = tags.findLast((tag) => compareEditionIds(tag, id) > 0);
  if (newer !== undefined && standing === undefined)
    throw new UserError(
      `${editionName(id)}より新しい${editionName(newer)}（タグ「${prefix}${newer}」）が公表されています。${id} の元になったコミットで実行してください。`,
    );
  const older = tags.findLast((tag) => compareEditionIds(tag, id) < 0);
  if (older === undefined) {
    if (previous === "none" || isFirstMessage(standing?.message ?? "")) return undefined;
    throw new UserError(
      `${editionName(id)}より前の年度版のタグが見つかりません。git fetch --tags（履歴を省いた複製では git fetch --unshallow --tags）を実行してください。最初の年度版なら --first を付けてください。`,
    );
  }
  if (previous === "none")
    throw new UserError(
      `前の年度版のタグ「${prefix}${older}」があるので、最初の年度版ではありません。--first を外してください。`,
    );
  return older;
}

async function readPublished(id: string, folder: Source, workspace: Workspace): Promise<Edition> {
  const source = await openSource(inSameFolder(id, folder), sameFolder(folder, workspace));
  const edition = await readEdition(source);
  await source.close();
  return edition;
}

function checkFindings(
  edition: Edition,
  previous: Edition | undefined,
  {
    accept,
    threads,
    filtered,
  }: {
    readonly accept: ReadyOptions["accept"];
    readonly threads: readonly OpenThreads[];
    readonly filtered: readonly string[];
  },
): void {
  const found = validate(edition, previous === undefined ? {} : { previous });
  const errors = found.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first !== undefined)
    throw new UserError(
      `検査のエラーが${errors.length}件あるので公表できません（${first.path}:${first.line}:${first.column} ${first.message}）。torikumi validate で確かめ、直してください。`,
    );
  if (accept === "all") return;
  const unfilled = found.filter(({ rule }) => rule === "unfilled").length;
  const warnings = found.filter(({ severity }) => severity === "warning").length - unfilled;
  const carried = carriedMeasures(edition, previous).length;
  const left = [
    ...(unfilled === 0 ? [] : [`未記入の欄が${unfilled}か所`]),
    ...(carried === 0 ? [] : [`前年度のままの「今後の取組」が${carried}件`]),
    ...(warnings === 0 ? [] : [`検査の警告が${warnings}件`]),
    ...(filtered.length === 0
      ? []
      : [
          `Git の属性（filter など）のために手元の文と公表される文が違うページが${filtered.length}個（${filtered[0]} など。torikumi validate HEAD で見る）`,
        ]),
    ...threads.map(
      ({ path, count, number }) =>
        `解決していないやり取りが${count}件（${path}。解決したら torikumi opinion collect --pull ${number} で集め直す）`,
    ),
  ];
  if (left.length > 0)
    throw new UserError(
      `${left.join("、")}あります。torikumi edition status と torikumi validate で確かめてください。このまま公表してよければ --accept を付けて実行してください。`,
    );
}
