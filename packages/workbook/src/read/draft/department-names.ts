/** A bureau's letters before a department's name: 子）児童相談所. */
const PREFIX = /^[^\s)）、，,]{1,8}[)）]/u;

const SEPARATOR = /[、，,]/u;

/**
 * Takes a cell apart into names of departments: one a line. Within a line, 、 and ， part names only
 * where every part begins with a bureau (子）…、区）…).
 */
export function departmentNames(text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line) => {
      if (!SEPARATOR.test(line)) return line.trim();
      const parts = line.split(SEPARATOR).map((part) => part.trim());
      return parts.length > 1 && parts.every((part) => PREFIX.test(part)) ? parts : [line.trim()];
    })
    .filter((name) => name !== "");
}

/** The bureau that a name begins with: 子）児童相談所 → 子. Undefined where it begins with none. */
export function bureauOf(name: string): string | undefined {
  return PREFIX.exec(name)?.[0].slice(0, -1);
}
