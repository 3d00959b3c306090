import { UserError } from "@torikumi/record";
import { explainFault, readUpTo } from "@torikumi/source";

/** Larger files are no spreadsheet that a person made. */
const MAX_BYTES = 50 * 1024 * 1024;

/** The bytes of a spreadsheet at a path; `name` is what the person typed. Throws a `UserError` where it cannot be read or is too large. */
export function readInput(path: string, name: string): Uint8Array {
  const bytes = attempt(name, () => readUpTo(path, MAX_BYTES));
  if (bytes !== undefined) return bytes;
  throw new UserError(
    `「${name}」が ${MAX_BYTES / 1024 / 1024} MB を超えています。図や不要なシートを除いてから取り込んでください。`,
  );
}

function attempt<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw explainFault(error, `「${name}」が読めません`) ?? error;
  }
}
