/** A path as a pattern of CODEOWNERS that means this path and no other: marks and spaces get a backslash. */
export function escapePattern(path: string): string {
  return path.replace(/[\\ #!*?[\]]/g, "\\$&");
}

/** A line of CODEOWNERS: its pattern as it stands, and the path that it means. */
export interface OwnerLine {
  /** Counts from 1. */
  readonly line: number;
  readonly pattern: string;
  /** Undefined for a pattern that means several paths. */
  readonly path: string | undefined;
}

/** The lines that name owners; comments and empty lines are left out. */
export function readOwnerLines(text: string): readonly OwnerLine[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const pattern = /^\s*((?:\\.|[^\\\s])+)/.exec(line)?.[1];
    if (pattern === undefined || pattern.startsWith("#")) return [];
    const many = /(?<!\\)(?:\\\\)*[*?[]/.test(pattern) || !pattern.replace(/\/$/, "").includes("/");
    return [{ line: at + 1, pattern, path: many ? undefined : unescape(pattern) }];
  });
}

function unescape(pattern: string): string {
  return pattern.replace(/\\(.)/g, "$1").replace(/^\//, "").normalize("NFC");
}
