import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { decodeCbor, encodeCbor, type Cbor } from "./cbor.ts";

/** What every file of the index begins with, once unpacked. */
const SIGNATURE = Buffer.from("pagefind_dcd");
const FILTER = ".pf_filter";
const META = ".pf_meta";

/**
 * Puts the search filters and their values in order. Pagefind writes both as they lie in its memory, another way each time; the files
 * are named after their contents, so the names change too, here and in the two files that list them.
 */
export function settleFilters(folder: string): void {
  const filters = join(folder, "filter");
  const meta = readdirSync(folder).find((file) => file.endsWith(META));
  if (meta === undefined) return;
  const names = new Map<string, string>();
  for (const file of existing(filters)) {
    const old = file.slice(0, -FILTER.length);
    const [title, values] = read(join(filters, file)) as [Cbor, readonly Cbor[]];
    const bytes = pack([title, sorted(values)]);
    names.set(old, newName(old, bytes));
    rmSync(join(filters, file));
    writeFileSync(join(filters, `${newName(old, bytes)}${FILTER}`), gzipSync(bytes));
  }
  const old = meta.slice("pagefind.".length, -META.length);
  const parts = read(join(folder, meta)) as readonly Cbor[];
  const bytes = pack(parts.map((part) => renamed(part, names)));
  const name = newName(old, bytes);
  rmSync(join(folder, meta));
  writeFileSync(join(folder, `pagefind.${name}${META}`), gzipSync(bytes));
  const entry = join(folder, "pagefind-entry.json");
  writeFileSync(entry, readFileSync(entry, "utf8").replaceAll(old, name));
}

function existing(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith(FILTER));
}

/** The list of filters with their new names, in order; every other part as it is. */
function renamed(part: Cbor, names: ReadonlyMap<string, string>): Cbor {
  if (!Array.isArray(part) || part.length === 0) return part;
  const pairs = part.map((one: Cbor) =>
    Array.isArray(one) && typeof one[1] === "string" ? [one[0], names.get(one[1])] : [],
  );
  return pairs.every(([, name]) => name !== undefined) ? sorted(pairs as readonly Cbor[]) : part;
}

/** By the first member of each, a text. */
function sorted(entries: readonly Cbor[]): readonly Cbor[] {
  const key = (entry: Cbor): string => (Array.isArray(entry) ? String(entry[0]) : "");
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function read(file: string): Cbor {
  return decodeCbor(gunzipSync(readFileSync(file)).subarray(SIGNATURE.length));
}

function pack(data: Cbor): Buffer {
  return Buffer.concat([SIGNATURE, encodeCbor(data)]);
}

/** A name of the same form and length (`ja_4d1852b`) for other contents. */
function newName(old: string, bytes: Uint8Array): string {
  const language = old.slice(0, old.lastIndexOf("_") + 1);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return `${language}${hash.slice(0, old.length - language.length)}`;
}
