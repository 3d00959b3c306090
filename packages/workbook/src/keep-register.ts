import type { Department, Measure } from "@torikumi/record";
import { bureauOf } from "./department-names.ts";
import type { NoteSink } from "./import-note.ts";

/** Where the register comes from besides the measures. */
export interface RegisterSources {
  readonly existing: readonly Department[] | undefined;
  /** Entries that the workbook lists with everything about them. */
  readonly listed: readonly Department[];
}

/**
 * The register of departments after an import. Entries that exist stay as they are, in their order; names that are new
 * come after them, grouped by bureau in the order in which bureaus and names first appear.
 */
export function keepRegister(
  { existing, listed }: RegisterSources,
  measures: Iterable<Measure>,
  edition: string,
  note: NoteSink,
): readonly Department[] {
  const before = new Set((existing ?? []).map(({ name }) => name));
  const described = listed.filter(({ name }) => !before.has(name));
  const known = new Set([...before, ...described.map(({ name }) => name)]);
  const groups = new Map<string, Set<string>>();
  for (const { departments } of measures)
    for (const name of departments) {
      if (known.has(name)) continue;
      const bureau = bureauOf(name) ?? "";
      groups.set(bureau, (groups.get(bureau) ?? new Set()).add(name));
    }
  const found: Department[] = [...groups].flatMap(([bureau, names]) =>
    [...names].map((name) => ({
      name,
      ...(bureau === "" ? {} : { bureau }),
      from: edition,
      successors: [],
    })),
  );
  const added = [...described, ...found];
  if (existing !== undefined && added.length > 0)
    note({
      severity: "info",
      sheet: "",
      cell: "",
      message: `担当部の名簿（departments.yaml）に「${added.map(({ name }) => name).join("」「")}」を加えました。書き間違いでないか、改組なら後継の記載が要るか確かめてください。`,
    });
  return [...(existing ?? []), ...added];
}
