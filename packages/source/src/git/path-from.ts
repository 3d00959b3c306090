import { posix } from "node:path";
import { findRepository } from "./find-repository.ts";

/** A path that counts from the top of the repository around `cwd` as one that counts from `cwd`; "." for `cwd` itself. */
export function pathFrom(cwd: string, path: string): string {
  const here = (findRepository(cwd)?.prefix ?? "").normalize("NFC");
  return posix.relative(`/${here}`, `/${path}`) || ".";
}
