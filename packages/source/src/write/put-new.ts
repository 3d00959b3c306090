import { constants, copyFileSync, linkSync, rmSync } from "node:fs";
import { faultCode } from "../file/explain-fault.ts";

/** What a file system without hard links says to one. */
const NO_LINKS: ReadonlySet<string> = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
]);

/**
 * Moves a file to a place where nothing may stand: whole at once where the file system has hard links, else by a copy that still never
 * takes another's place. False where something stands there already; throws the system's error for everything else.
 */
export function putNew(from: string, target: string): boolean {
  if (!linkOrCopy(from, target, { unless: "EEXIST" })) return false;
  rmSync(from);
  return true;
}

/** Gives a file a second name, or a copy where there are no hard links. False where that fails with the code named. */
export function linkOrCopy(
  from: string,
  target: string,
  { unless }: { readonly unless: "EEXIST" | "ENOENT" },
): boolean {
  try {
    try {
      linkSync(from, target);
    } catch (error) {
      if (!NO_LINKS.has(faultCode(error) ?? "")) throw error;
      copyFileSync(from, target, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if (faultCode(error) === unless) return false;
    throw error;
  }
}
