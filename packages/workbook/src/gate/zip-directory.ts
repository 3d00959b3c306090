import { crc32, inflateRawSync } from "node:zlib";
import { UserError } from "@torikumi/record";

/** One file inside a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; anything else is refused when it is read. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const BROKEN =
  "ファイルが途中で切れているか壊れています。Excelで開いて保存し直してから、もう一度取り込んでください。";
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
/** A comment of 65,535 bytes may follow the end record. */
const END_SEARCH = 65_535 + END_SIZE;
/** In an entry's flags. */
const ENCRYPTED = 1;
const LOCKED =
  "圧縮ファイルにパスワードが付いています。パスワードで展開し、中のファイルを指定してください。";
const ZIP64 = 0xffffffff;

/**
 * Reads the directory of a zip archive without unpacking anything.
 * Throws a UserError for an archive that is cut off or larger than 4 GB (zip64).
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY)
      throw new UserError(BROKEN);
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    const entry: ZipEntry = {
      name: entryName(name),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (entry.packedSize === ZIP64 || entry.size === ZIP64 || entry.offset === ZIP64)
      throw new UserError(BROKEN);
    entries.push(entry);
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** UTF-8, or what Windows of Japan writes where it is none. */
function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

function findEnd(view: DataView): number {
  const stop = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - END_SIZE; at >= stop; at--)
    if (view.getUint32(at, true) === END) return at;
  throw new UserError(BROKEN);
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

/**
 * Unpacks one file of the archive. At most `entry.size` bytes are ever unpacked: an archive that understates a size is refused,
 * and so is one whose checksum does not fit,
 * or that has a password.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new UserError(LOCKED);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw new UserError(BROKEN);
  const from = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (packed.length !== entry.packedSize) throw new UserError(BROKEN);
  const data = entry.method === 0 ? packed : inflate(packed, entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new UserError(BROKEN);
  return data;
}

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw new UserError(BROKEN);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new UserError(BROKEN);
  }
}
