/** The part of CBOR (RFC 8949) that the search index is written in. */
export type Cbor = number | string | null | boolean | readonly Cbor[];

/** Kinds of data, as the three upper bits of the first byte say. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
const SIMPLE = 7;

/** Reads one value. Throws for kinds of data that the index does not have, so that nothing is lost in silence. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const size = (short: number): number => {
    if (short < 24) return short;
    const length = 2 ** (short - 24);
    const start = at;
    at += length;
    if (length === 1) return view.getUint8(start);
    if (length === 2) return view.getUint16(start);
    if (length === 4) return view.getUint32(start);
    throw new Error(`search index: a number of ${length} bytes`);
  };
  const next = (): Cbor => {
    const first = view.getUint8(at++);
    const [kind, short] = [first >> 5, first & 31];
    if (kind === SIMPLE && short >= 20 && short <= 22)
      return [false, true, null][short - 20] ?? null;
    const value = size(short);
    if (kind === UNSIGNED) return value;
    if (kind === NEGATIVE) return -1 - value;
    if (kind === LIST) return Array.from({ length: value }, next);
    if (kind !== TEXT) throw new Error(`search index: data of kind ${kind}`);
    at += value;
    return Buffer.from(bytes.subarray(at - value, at)).toString("utf8");
  };
  return next();
}

/** Writes one value, every number as short as it can be. */
export function encodeCbor(value: Cbor): Uint8Array {
  if (value === null) return Uint8Array.of(0xf6);
  if (typeof value === "boolean") return Uint8Array.of(value ? 0xf5 : 0xf4);
  if (typeof value === "number")
    return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  if (typeof value === "string") {
    const text = Buffer.from(value, "utf8");
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([head(LIST, value.length), ...value.map(encodeCbor)]);
}

function head(kind: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((kind << 5) | value);
  const length = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const out = Buffer.alloc(length + 1);
  out.writeUInt8((kind << 5) | (24 + Math.log2(length)));
  out.writeUIntBE(value, 1, length);
  return out;
}
