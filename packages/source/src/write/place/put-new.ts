import { constants, copyFileSync, linkSync, writeFileSync } from "node:fs";
import { faultCode } from "../../file/explain-fault.ts";
import type { StepFiles } from "./step-files.ts";

/** What a file system without hard links says to one. */
const NO_LINKS: ReadonlySet<string> = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
]);

/**
 * Puts a file into a place where nothing may stand: whole at once where the file system has hard links, else by a copy that still never
 * takes another's place. False where something stands there already; throws the system's error for everything else.
 */
export function putNew({ fresh, copied }: StepFiles, target: string): boolean {
  const how = linkOrCopy(fresh, target, { unless: "EEXIST" });
  if (how === "copied") writeFileSync(copied, "");
  return how !== undefined;
}

/** Gives a file a second name, or a copy where there are no hard links. Undefined where that fails with the code named. */
export function linkOrCopy(
  from: string,
  target: string,
  { unless }: { readonly unless: "EEXIST" | "ENOENT" },
): "linked" | "copied" | undefined {
  try {
    try {
      linkSync(from, target);
      return "linked";
    } catch (error) {
      if (!NO_LINKS.has(faultCode(error) ?? "")) throw error;
      copyFileSync(from, target, constants.COPYFILE_EXCL);
      return "copied";
    }
  } catch (error) {
    if (faultCode(error) === unless) return undefined;
    throw error;
  }
}
