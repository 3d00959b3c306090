import { isObject } from "../read-page.ts";
import { readSettings } from "../read-settings.ts";
import { registerShape } from "../page-schemas.ts";
import { parseRegister } from "../parse-pages.ts";
import type { SourceFile } from "../../place/source-file.ts";

/**
 * Who the people of GitHub are, by the register: from a team (`@city/child-guidance`) or an account, in small letters and an account without
 * its `@`, to a name: that of the department whose team it is, or a role (役割). A role has the last word.
 */
export function readRoles(file: SourceFile): ReadonlyMap<string, string> {
  const { data } = readSettings(file, registerShape);
  const roles = isObject(data) && isObject(data["役割"]) ? Object.entries(data["役割"]) : [];
  return new Map([
    ...parseRegister(file).value.flatMap(({ name, team }) =>
      team === undefined ? [] : [[keyOf(team), name] as const],
    ),
    ...roles.flatMap(([name, whose]) =>
      [whose].flat().map((one) => [keyOf(String(one)), name] as const),
    ),
  ]);
}

function keyOf(name: string): string {
  const lower = name.trim().toLowerCase();
  return lower.includes("/") ? lower : lower.replace(/^@/, "");
}
