/** What stands in a cell; undefined where nothing does. */
export type DataCell = string | number | undefined;

/** A column of a table for programs, with what it means. */
export interface DataColumn {
  /** The key in JSON and Parquet, e.g. `edition`. */
  readonly name: string;
  /** The heading in CSV, e.g. 年度版. */
  readonly title: string;
  readonly type: "string" | "integer" | "number" | "date";
  /** What stands in it, in Japanese. */
  readonly description: string;
}

/** Rows of one kind over all editions: the headings are the same in every year, so that files can be stacked. */
export interface DataTable {
  /** Name of its files, e.g. `changes`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly DataColumn[];
  /** One cell a column, in the columns' order. */
  readonly rows: readonly (readonly DataCell[])[];
}

/** A column that knows its cell. */
export interface ColumnOf<Row> extends DataColumn {
  readonly valueOf: (row: Row) => DataCell;
}

/** Makes a table of rows; an empty text is an empty cell. */
export function toDataTable<Row>(
  head: Pick<DataTable, "name" | "title" | "description">,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): DataTable {
  return {
    ...head,
    columns: columns.map(({ name, title, type, description }) => ({
      name,
      title,
      type,
      description,
    })),
    rows: rows.map((row) =>
      columns.map(({ valueOf }) => {
        const cell = valueOf(row);
        return cell === "" ? undefined : cell;
      }),
    ),
  };
}
