/** What the names of an edition's branches begin with, e.g. `回答/r8/`, for an edition by the name of its tag. */
export function branchPrefix(edition: string): string {
  return `回答/${edition}/`;
}

/** The branch of a department, e.g. `回答/r8/子）児童相談所`, for an edition by the name of its tag: what Git takes for no name is replaced. */
export function branchName(edition: string, department: string): string {
  const plain = department
    .normalize("NFC")
    .replace(/[\s~^:?*[\]\\/\p{Cc}]|\.\.|@\{/gu, "_")
    .replace(/^[.-]|\.$|\.lock$/gu, "_");
  return `${branchPrefix(edition)}${plain}`;
}
