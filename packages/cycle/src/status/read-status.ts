import { compareDiagnostics, type Diagnostic, type Edition } from "@torikumi/record";
import { validate } from "@torikumi/validation";
import type { Source } from "@torikumi/source";
import { openPrevious } from "../edition/open-previous.ts";
import { unseenEditions } from "../edition/unseen-editions.ts";
import { openEdition, readEdition } from "../edition/read-edition.ts";
import { collectFiles } from "../inquiry/collect-files.ts";
import { isReturned } from "../inquiry/is-returned.ts";
import { readReplies } from "../inquiry/read-replies.ts";
import type { Workspace } from "../workspace.ts";
import { statusOf, type EditionStatus, type ReplyStatus } from "./edition-status.ts";

/** What a board is made of. */
export interface ReadStatusOptions {
  /** Folders or files with inquiries and replies; none are looked into when empty. */
  readonly replies: readonly string[];
  readonly note: (step: string) => void;
}

/** The board of an edition, with the name under which it was opened. */
export interface ReadStatus {
  readonly label: string;
  readonly title: string;
  /** What is wrong with the form of the pages; what stands there is in no count. */
  readonly diagnostics: readonly Diagnostic[];
  readonly status: EditionStatus;
  /** A line that says which published editions could not be seen; undefined where all could. */
  readonly unseen: string | undefined;
}

/** Reads an edition and says how far each department is. */
export async function readStatus(
  spec: string | undefined,
  workspace: Workspace,
  options: ReadStatusOptions,
): Promise<ReadStatus> {
  const { edition, source } = await openEdition(spec, workspace);
  const { status, unseen } = await boardOf(source, edition, workspace, options);
  await source.close();
  return {
    label: source.label,
    title: edition.index?.value.title ?? "",
    diagnostics: edition.diagnostics,
    status,
    unseen,
  };
}

/** How far each department is with an edition that was read from a source. */
export async function statusIn(
  source: Source,
  edition: Edition,
  workspace: Workspace,
  options: ReadStatusOptions,
): Promise<EditionStatus> {
  return (await boardOf(source, edition, workspace, options)).status;
}

async function boardOf(
  source: Source,
  edition: Edition,
  workspace: Workspace,
  { replies, note }: ReadStatusOptions,
): Promise<Pick<ReadStatus, "status" | "unseen">> {
  const before = await openPrevious(undefined, source, workspace);
  const previous = before === undefined ? undefined : await readEdition(before);
  const unseen = await unseenEditions({ current: source, before }, workspace);
  await before?.close();
  const found = validate(edition, previous === undefined ? {} : { previous });
  const status = statusOf(edition, {
    previous,
    diagnostics: found.toSorted(compareDiagnostics),
    replies:
      replies.length === 0
        ? undefined
        : await readReplyStatus(replies, { edition, previous, workspace, note }),
  });
  return { status, unseen };
}

async function readReplyStatus(
  paths: readonly string[],
  {
    edition,
    previous,
    workspace,
    note,
  }: {
    readonly edition: Edition;
    readonly previous: Edition | undefined;
    readonly workspace: Workspace;
    readonly note: (step: string) => void;
  },
): Promise<ReadonlyMap<string, ReplyStatus>> {
  const origin = {
    edition: edition.index?.value.id ?? "",
    previous: previous?.index?.value.id ?? "",
    mark: previous?.index?.file.blob ?? "",
    title: edition.index?.value.title ?? "",
  };
  const { replies } = await readReplies(collectFiles(paths, workspace).files, origin, { note });
  const byDepartment = new Map<string, ReplyStatus>();
  for (const reply of replies) {
    const known = byDepartment.get(reply.department);
    byDepartment.set(reply.department, {
      asked: true,
      returned: isReturned(reply) || known?.returned === true,
      answeredOn: reply.answeredOn || (known?.answeredOn ?? ""),
    });
  }
  return byDepartment;
}
