import { compareDiagnostics, type Diagnostic, type Edition } from "@torikumi/record";
import { pathFrom } from "@torikumi/source";
import { validate } from "@torikumi/validation";
import { listOwnFolders } from "../edition/own-folders.ts";
import { openPrevious } from "../edition/open-previous.ts";
import { readEarlier } from "../edition/read-earlier.ts";
import { filteredEdition } from "../edition/filtered-edition.ts";
import { skippedEdition } from "../edition/skipped-edition.ts";
import { unseenEditions } from "../edition/unseen-editions.ts";
import { openEdition, readEdition } from "../edition/read-edition.ts";
import { besidesPages } from "./besides-pages.ts";
import { findStrayOwners } from "../owners/find-stray-owners.ts";
import type { Workspace } from "../workspace.ts";

/** Which edition is validated, and with which one before it (see `openPrevious`). */
export interface ValidationNames {
  readonly edition: string | undefined;
  readonly previous: string | undefined;
}

/** A whole edition, and what is wrong with it. */
export interface ValidatedEdition {
  readonly edition: Edition;
  /** The names under which the edition and the one before it were opened; there may be none before. */
  readonly label: string;
  readonly previousLabel: string | undefined;
  readonly previous: Edition | undefined;
  /** Lines that say which published editions could not be seen, or were not taken, and where Git keeps other texts. */
  readonly notices: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Validates every one of the repository's own editions. Throws a `UserError` where there is none. */
export async function validateAll(workspace: Workspace): Promise<readonly ValidatedEdition[]> {
  const folders = await listOwnFolders(workspace);
  // Where there is none, opening the default one says why.
  const names =
    folders.length === 0 ? [undefined] : folders.map((folder) => pathFrom(workspace.cwd, folder));
  const validated: ValidatedEdition[] = [];
  for (const edition of names) {
    validated.push(await validateEdition({ edition, previous: undefined }, workspace));
  }
  return validated;
}

/** Validates every page of an edition, what stands beside them, and the repository's CODEOWNERS as far as it speaks of them. */
export async function validateEdition(
  names: ValidationNames,
  workspace: Workspace,
): Promise<ValidatedEdition> {
  const { edition, source } = await openEdition(names.edition, workspace);
  const before = await openPrevious(names.previous, source, workspace);
  const previous = before === undefined ? undefined : await readEdition(before);
  const owners = await findStrayOwners(source);
  const besides = await besidesPages(source);
  const earlier =
    before === undefined || previous === undefined
      ? []
      : await readEarlier({ edition, previous, source: before }, workspace);
  const pair = { current: source, before };
  const notices = await Promise.all([
    filteredEdition(source),
    ...(names.previous === undefined
      ? [unseenEditions(pair, workspace), skippedEdition(edition, pair, workspace)]
      : []),
  ]);
  await Promise.all([source.close(), before?.close()]);
  const found = validate(edition, previous === undefined ? {} : { previous, earlier });
  return {
    edition,
    label: source.label,
    previousLabel: before?.label,
    previous,
    notices: notices.flatMap((line) => line ?? []),
    diagnostics: [...owners, ...besides, ...found].toSorted(compareDiagnostics),
  };
}
