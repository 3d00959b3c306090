import { readFileSync } from "node:fs";

/**
 * Whether a `.gitattributes` file makes Git keep other bytes for our files than the working tree has, line ends apart. A pattern that
 * ends in another extension than ours (`*.xlsx filter=lfs`) does not count. A file that cannot be read says nothing.
 */
export function hasContentFilter(file: string): boolean {
  return linesOf(file).some((line) => {
    const [pattern = "", ...attributes] = line.trim().split(/\s+/);
    if (pattern.startsWith("#") || /\.(?!md$|ya?ml$)[A-Za-z0-9]+$/.test(pattern)) return false;
    return attributes.some((one) => /^(?:filter=|ident$|working-tree-encoding=)/.test(one));
  });
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
