import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Department } from "../../measure/measure.ts";
import type { SourceFile } from "../../place/source-file.ts";

/** How one department gives way to others. */
export interface DepartmentSuccession {
  /** The department that goes. */
  readonly name: string;
  /** The last edition in which its name is valid. */
  readonly to: string;
  /** The names that take over, in their order; those that are not in the register yet come in below it. */
  readonly successors: readonly string[];
  /** The first edition in which new names are valid. */
  readonly from: string;
}

/**
 * The register with a department that has given way to others; comments and everything else stay. The file must have been read without
 * diagnostics, and the department must be in it.
 */
export function succeedDepartment(
  { text }: SourceFile,
  register: readonly Department[],
  { name, to, successors, from }: DepartmentSuccession,
): string {
  const document = parseDocument(text);
  const list = document.get("担当部");
  const known = new Set(register.map((department) => department.name));
  const at = isSeq(list)
    ? list.items.findIndex((item) => isMap(item) && item.get("名称") === name)
    : -1;
  const entry = isSeq(list) ? list.items[at] : undefined;
  if (!isSeq(list) || !isMap(entry)) throw new Error(`no department ${name} in the register`);
  const old = register.find((department) => department.name === name);
  entry.set("終了", to);
  const all = [...(old?.successors ?? []), ...successors];
  entry.set("後継", document.createNode([...new Set(all)], { flow: true }));
  const added = successors
    .filter((successor) => !known.has(successor))
    .map(
      (successor) =>
        document.createNode(
          newEntry(successor, { from, old, isAlone: successors.length === 1 }),
        ) as YAMLMap,
    );
  list.items.splice(at + 1, 0, ...added);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

/** A new entry; a department that is only renamed keeps its name in addresses. */
function newEntry(
  name: string,
  {
    from,
    old,
    isAlone,
  }: { readonly from: string; readonly old: Department | undefined; readonly isAlone: boolean },
): object {
  return {
    名称: name,
    ...(old?.bureau === undefined ? {} : { 局: old.bureau }),
    ...(old?.latinName === undefined || !isAlone ? {} : { ローマ字: old.latinName }),
    開始: from,
    ...(old?.team === undefined ? {} : { チーム: old.team }),
  };
}
