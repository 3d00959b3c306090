import { nearest, UserError, WHOLE, type Edition, type EditionPage } from "@torikumi/record";
import { listOpinions, type ListedOpinion } from "@torikumi/outline";
import { openPrevious } from "../edition/open-previous.ts";
import { openEdition, readEdition } from "../edition/read-edition.ts";
import type { Workspace } from "../workspace.ts";

/** Which opinions are wanted. */
export interface OpinionListOptions {
  readonly state: "any" | "open";
  /** Only those that this department has to answer. */
  readonly department?: string | undefined;
}

/** The opinions of an edition, those that wait for something first. */
export interface OpinionList {
  /** The edition's id, its page as far as it can be read, and the name under which it was opened. */
  readonly edition: string;
  readonly page: EditionPage | undefined;
  readonly label: string;
  readonly opinions: readonly ListedOpinion[];
  /** What could not be read of the edition. */
  readonly diagnostics: Edition["diagnostics"];
}

/** Reads the ledger of opinions of an edition. Throws a `UserError` for a department that has none of its measures. */
export async function readOpinionList(
  spec: string | undefined,
  workspace: Workspace,
  { state, department }: OpinionListOptions,
): Promise<OpinionList> {
  const { edition, source } = await openEdition(spec, workspace);
  const before = await openPrevious(undefined, source, workspace);
  const previous = before === undefined ? undefined : await readEdition(before);
  await Promise.all([source.close(), before?.close()]);
  const all = listOpinions(edition, { previous });
  if (department !== undefined) {
    const names = new Set([
      ...(edition.register?.value.map(({ name }) => name) ?? []),
      ...[...edition.measures.values()].flatMap(({ value }) => value.departments),
    ]);
    if (!names.has(department)) throw unknownDepartment(department, names);
  }
  const page = edition.index?.value;
  return {
    edition: page?.id ?? "",
    page,
    label: source.label,
    diagnostics: edition.diagnostics,
    opinions: all.filter(
      ({ open, departments, target }) =>
        (state === "any" || open) &&
        (department === undefined || target === WHOLE || departments.includes(department)),
    ),
  };
}

function unknownDepartment(name: string, names: ReadonlySet<string>): UserError {
  const guess = nearest(name, names);
  return new UserError(
    `担当部「${name}」は、この年度版にありません。${guess === undefined ? `担当部: ${[...names].join("、")}` : `もしかして: 「${guess}」`}`,
  );
}
