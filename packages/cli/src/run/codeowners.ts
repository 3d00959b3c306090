import { CODEOWNERS, updateOwners } from "@torikumi/cycle/owners";
import type { World } from "../world.ts";

/** Flags of `codeowners`. */
export interface CodeownersFlags {
  readonly check?: boolean;
}

/** Writes `.github/CODEOWNERS` from the register of departments, or checks that it is what would be written (exit code 1 if not). */
export async function runCodeowners(
  this: World,
  flags: CodeownersFlags,
  spec?: string,
): Promise<void> {
  const { outcome, strays } = await updateOwners(spec, this, {
    mode: flags.check ? "check" : "write",
  });
  for (const { line, message } of strays) await this.write(`${CODEOWNERS}:${line} ${message}\n`);
  if (outcome === "written") return this.note(`${CODEOWNERS} に書き込みました。`);
  if (outcome === "current")
    return this.note(
      flags.check
        ? `${CODEOWNERS} は departments.yaml と合っています。`
        : `${CODEOWNERS} は今のままで合っています。`,
    );
  await this.write(
    `${CODEOWNERS} が departments.yaml と合っていません。torikumi codeowners を実行してください。\n`,
  );
  this.exit(1);
}
