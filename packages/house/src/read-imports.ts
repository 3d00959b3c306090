import { parseSync, Visitor } from "oxc-parser";

/**
 * What a file imports: the specifiers as they are written, types and `import()` included, in order and each once.
 * A specifier that is not a literal is passed over.
 */
export function readImports(path: string, text: string): readonly string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const found = new Set<string>();
  const add = ({ source }: { readonly source: unknown }): void => {
    if (typeof source !== "object" || source === null || !("value" in source)) return;
    if (typeof source.value === "string") found.add(source.value);
  };
  new Visitor({
    ImportDeclaration: add,
    ExportAllDeclaration: add,
    ExportNamedDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
  }).visit(program);
  return [...found];
}
