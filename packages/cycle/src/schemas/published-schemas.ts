import diff from "../../schema/diff.schema.json" with { type: "json" };
import edition from "../../schema/edition.schema.json" with { type: "json" };

/** A published JSON Schema. */
export interface PublishedSchema {
  /** File name, e.g. `diff.schema.json`. */
  readonly name: string;
  /** What it describes, in Japanese. */
  readonly description: string;
  readonly text: string;
}

/** The schemas that go with the data of a site. */
export const PUBLISHED_SCHEMAS: readonly PublishedSchema[] = [
  schema("edition", "年度版の JSON の定義（JSON Schema）", edition),
  schema("diff", "torikumi diff が出力する JSON の定義（JSON Schema）", diff),
];

function schema(name: string, description: string, content: unknown): PublishedSchema {
  return {
    name: `${name}.schema.json`,
    description,
    text: `${JSON.stringify(content, null, 2)}\n`,
  };
}
