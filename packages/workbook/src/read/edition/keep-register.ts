import type { Department, Measure } from "@torikumi/record";
import { bureauOf } from "../draft/departments/office-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { plainText } from "../draft/plain-text.ts";

/** Where the register comes from besides the measures. */
export interface RegisterSources {
  readonly existing: readonly Department[] | undefined;
  /** Entries that the workbook lists with everything about them. */
  readonly listed: readonly Department[];
}

/** Where a measure names its departments. */
export interface NamedDepartments {
  readonly measure: Pick<Measure, "departments">;
  readonly sheet: string;
  readonly departmentsCell: string;
}

/**
 * The register of departments after an import. Entries that exist stay as they are, in their order; names that are new
 * come after them, grouped by bureau in the order in which bureaus and names first appear, with the bureau's name as other entries give it.
 */
export function keepRegister(
  { existing, listed }: RegisterSources,
  measures: Iterable<NamedDepartments>,
  edition: string,
  note: NoteSink,
): readonly Department[] {
  const before = new Set((existing ?? []).map(({ name }) => name));
  const described = listed.filter(({ name }) => !before.has(name));
  const known = new Set([...before, ...described.map(({ name }) => name)]);
  const groups = new Map<string, Set<string>>();
  const alike = new Map([...known].map((name) => [plainText(name), name]));
  const told = new Set<string>();
  for (const { measure, sheet, departmentsCell } of measures)
    for (const name of measure.departments) {
      if (known.has(name)) continue;
      const same = alike.get(plainText(name));
      if (same === undefined) alike.set(plainText(name), name);
      else if (same !== name && !told.has(name)) {
        told.add(name);
        note({
          severity: "warning",
          sheet,
          cell: departmentsCell,
          message: `担当部「${name}」は「${same}」と表記（全角・半角や空白）だけが違います。同じ部なら「${same}」に直してから取り込み直してください。`,
        });
      }
      const bureau = bureauOf(name) ?? "";
      groups.set(bureau, (groups.get(bureau) ?? new Set()).add(name));
    }
  const bureaus = new Map(
    [...(existing ?? []), ...described].flatMap(({ name, bureau }) => {
      const letters = bureauOf(name);
      return letters === undefined || bureau === undefined ? [] : [[letters, bureau] as const];
    }),
  );
  const found: Department[] = [...groups].flatMap(([bureau, names]) =>
    [...names].map((name) => ({
      name,
      ...(bureau === "" ? {} : { bureau: bureaus.get(bureau) ?? bureau }),
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
