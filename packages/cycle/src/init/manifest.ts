import { UserError } from "@torikumi/record";
import { blobId } from "@torikumi/source";
import type { City } from "./city.ts";
import { parseObject } from "./parse-object.ts";

/** Where a repository keeps what `init` wrote into it. */
export const MANIFEST_FILE = ".torikumi.json";

/** What `init` wrote: enough to tell later what people have changed since. */
export interface Manifest {
  /** The version of torikumi that wrote the files. */
  readonly version: string;
  readonly city: string;
  /** Id of the city's first edition. */
  readonly edition: string;
  /** The mark of each file's bytes as they were written, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes down what is written, with a mark of each file, besides those that were written before. */
export function formatManifest(
  version: string,
  { name, edition }: Pick<City, "name" | "edition">,
  files: ReadonlyMap<string, string>,
  before: Manifest["files"] = {},
): string {
  const own = [...files].map(([path, text]) => [path, markOf(text)] as const);
  const marks = [...new Map([...Object.entries(before), ...own])];
  const sorted = marks.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = { version, city: name, edition, files: Object.fromEntries(sorted) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Reads it again. Throws a `UserError` for a file that no `init` wrote. */
export function parseManifest(text: string): Manifest {
  const found = parseObject(text);
  const files = found?.["files"];
  const { version, city, edition } = found ?? {};
  const isWhole =
    typeof version === "string" &&
    typeof city === "string" &&
    typeof edition === "string" &&
    typeof files === "object" &&
    files !== null &&
    Object.values(files).every((mark) => typeof mark === "string");
  if (!isWhole)
    throw new UserError(
      `${MANIFEST_FILE} を読み取れません。git restore ${MANIFEST_FILE} で元に戻してから、もう一度実行してください。`,
    );
  return { version, city, edition, files: files as Manifest["files"] };
}

/** The mark of a text: the same whatever line ends a checkout has given it. */
export function markOf(text: string): string {
  return blobId(new TextEncoder().encode(text.replaceAll("\r\n", "\n")), "sha256");
}
