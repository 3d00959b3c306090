import { toDataTable, type DataTable } from "./data-table.ts";
import { EDITION_COLUMNS, type TableEdition } from "./edition-row.ts";

/** Who is in charge of what, one row a measure, edition and department. */
export function departmentsTable(editions: readonly TableEdition[]): DataTable {
  const rows = editions.flatMap((from) => {
    const bureaus = new Map(
      from.edition.register?.value.map(({ name, bureau }) => [name, bureau] as const),
    );
    return [...from.edition.measures.values()].flatMap(({ value: { id, departments } }) =>
      departments.map((department) => ({ from, id, department, bureau: bureaus.get(department) })),
    );
  });
  return toDataTable(
    {
      name: "departments",
      title: "担当部（全ての年度版）",
      description: "1行が、1つの年度版の1つの取組の1つの担当部。",
    },
    [
      ...EDITION_COLUMNS,
      {
        name: "id",
        title: "番号",
        type: "string",
        description: "取組の番号",
        valueOf: ({ id }: (typeof rows)[number]) => id,
      },
      {
        name: "department",
        title: "担当部",
        type: "string",
        description: "担当部の名前。取組に書かれたとおり",
        valueOf: ({ department }) => department,
      },
      {
        name: "bureau",
        title: "局",
        type: "string",
        description: "担当部の属する局。登録簿にないときは空",
        valueOf: ({ bureau }) => bureau,
      },
    ],
    rows,
  );
}
