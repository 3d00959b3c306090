import { join, relative, resolve } from "node:path";
import { UserError } from "@torikumi/record";
import {
  checkReplaceable,
  checkSigning,
  makeTag,
  readFolder,
  replaceFolder,
  type Signing,
} from "@torikumi/source";
import type { Workspace } from "../workspace.ts";
import type { ReadyEdition } from "./check-ready.ts";
import {
  CHECKSUMS,
  holdsSet,
  isWholeSet,
  replacedFiles,
  withChecksums,
  type FolderFiles,
  type PublishedFile,
  type ReplacedFiles,
} from "./file-set.ts";
import { fileNames, makeData, makePages, type FileChoices } from "./make-files.ts";
import { ledgerName, makeLedger } from "./ledger.ts";
import { RELEASE_NOTES, releaseNotes } from "./release-notes.ts";

/** An edition that is ready, and what goes with it. */
export interface Publication {
  readonly ready: ReadyEdition;
  /** The annotation of the tag. */
  readonly message: string;
  /** Files of a correction, and its errata for the release notes. */
  readonly more?: { readonly files: readonly PublishedFile[]; readonly errata: string };
}

/** How an edition is published. */
export interface PublishOptions {
  readonly choices: FileChoices;
  /** The folder that takes the set. */
  readonly into: string;
  /**
   * `kept` takes a whole set that is there already for a tag that stands as it is: what goes to GitHub is what was made (and attested)
   * before.
   */
  readonly files: "made" | "kept";
  /** Whether the tag is signed; it is not when left out. */
  readonly signing?: Signing;
}

/** What an edition was published as. */
export interface PublishedSet {
  readonly files: readonly PublishedFile[];
  readonly state: "written" | "unchanged" | "kept";
  /** What became of the files that stood there before. */
  readonly replaced: ReplacedFiles;
}

/** The folder of a set, as opposed to any other. */
const SET = { mark: CHECKSUMS, name: "公表の一式" };

/** The folder that takes the set, `dist/ID` where none is named: absolute, and as it is shown to people. Throws a `UserError` where it holds something else. */
export function setFolder(
  id: string,
  into: string | undefined,
  { cwd }: Workspace,
): { readonly path: string; readonly shown: string } {
  const path = resolve(cwd, into ?? join("dist", id));
  checkReplaceable(path, SET);
  return { path, shown: relative(cwd, path) || "." };
}

/** The names of all files that an edition would be published as. */
export function plannedNames(
  { ready, more }: Publication,
  choices: FileChoices,
): readonly string[] {
  return [
    ...fileNames(ready.id, choices),
    ...(ready.ledger.size === 0 ? [] : [ledgerName(ready.id)]),
    ...(more?.files ?? []).map(({ name }) => name),
    RELEASE_NOTES,
    CHECKSUMS,
  ];
}

/**
 * Publishes an edition: the files into a folder, all or none, then the tag. The tag comes after the files, so a run that broke off left
 * none; the same command again does what is missing.
 */
export async function publishEdition(
  publication: Publication,
  workspace: Workspace,
  options: PublishOptions,
): Promise<PublishedSet> {
  const { ready, message } = publication;
  const { signing = "unsigned" } = options;
  const place = { cwd: workspace.cwd, env: workspace.env };
  if (signing === "signed") {
    if (ready.standing !== undefined)
      throw new UserError(
        `タグ「${ready.tag}」はもうあるので、署名を付けられません。--sign を外して実行してください。`,
      );
    await checkSigning(place);
  }
  const set = await settleFiles(publication, workspace, options);
  if (ready.standing === undefined)
    await makeTag({ name: ready.tag, commit: ready.commit, message }, place, signing);
  return set;
}

async function settleFiles(
  { ready, more }: Publication,
  workspace: Workspace,
  { choices, into, files: wanted }: PublishOptions,
): Promise<PublishedSet> {
  const old: FolderFiles = readFolder(into) ?? new Map();
  const { files: own, missing } = await makeData(ready);
  const data = [...own, ...(more?.files ?? [])];
  const nothing = { other: [], damaged: [] };
  if (wanted === "kept" && ready.standing !== undefined && (await isWholeSet(old, data)))
    return { files: filesOf(old), state: "kept", replaced: nothing };
  const made = [
    ...data,
    ...(await makePages(ready, choices, workspace)),
    ...(await makeLedger(ready.id, ready.ledger)),
  ];
  const notes = releaseNotes(ready, made, {
    choices,
    missing,
    ...(more !== undefined && { errata: more.errata }),
  });
  const bytes = new TextEncoder().encode(notes);
  const files = await withChecksums([
    ...made,
    { name: RELEASE_NOTES, bytes, description: "リリースノート" },
  ]);
  if (holdsSet(old, files)) return { files, state: "unchanged", replaced: nothing };
  const replaced = await replacedFiles(old, files);
  await replaceFolder(into, SET, (put) => {
    for (const file of files) put(file.name, file.bytes);
  });
  return { files, state: "written", replaced };
}

function filesOf(folder: FolderFiles): readonly PublishedFile[] {
  return [...folder].map(([name, bytes]) => ({ name, bytes, description: "" }));
}
