import { UserError } from "@torikumi/record";

/** A text file as text. */
export interface DecodedText {
  readonly text: string;
  /** UTF-8 without a mark: made by a program for programs, and not by Excel. */
  readonly isRaw: boolean;
}

const BOM = "\uFEFF";
/** Escape sequences that begin Japanese letters in ISO-2022-JP, the encoding of e-mail. */
const ISO_2022_JP = /\p{Cc}\$[@B]|\p{Cc}\([JI]/u;
/** What Shift_JIS makes of EUC-JP and the other way round: half-width kana and letters for private use. */
const ODD = /[\uFF61-\uFF9F\uE000-\uF8FF]/g;

/**
 * Decodes a text file as Japanese offices save it: UTF-8 and UTF-16 with or without a byte order mark, Shift_JIS (CP932),
 * EUC-JP or ISO-2022-JP. Throws a UserError for anything else.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  return decode(bytes);
}

function decode(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  const utf = tryDecode(wide ?? "utf-8", bytes);
  if (utf?.includes("\0")) throw unreadable();
  if (utf !== undefined && !(wide === undefined && ISO_2022_JP.test(utf.slice(0, 10_000))))
    return utf.startsWith(BOM)
      ? { text: utf.slice(1), isRaw: false }
      : { text: utf, isRaw: wide === undefined };
  const candidates = utf === undefined ? ["shift_jis", "euc-jp", "iso-2022-jp"] : ["iso-2022-jp"];
  const [best] = candidates
    .flatMap((encoding) => tryDecode(encoding, bytes) ?? [])
    .toSorted((a, b) => oddness(a) - oddness(b));
  if (best !== undefined) return { text: best, isRaw: false };
  throw unreadable();
}

function unreadable(): UserError {
  return new UserError(
    "文字コードを読み取れません。「CSV UTF-8（コンマ区切り）」として保存し直してください。",
  );
}

/** Which UTF-16 a text is: by its mark, or by line ends and tabs beside a zero byte. Undefined for any other text. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  for (let at = 0; at + 1 < Math.min(bytes.length, 4096); at += 2) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    if (second === 0 && (first === 0x0a || first === 0x0d || first === 0x09)) return "utf-16le";
    if (first === 0 && (second === 0x0a || second === 0x0d || second === 0x09)) return "utf-16be";
  }
  return undefined;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function oddness(text: string): number {
  return text.slice(0, 100_000).match(ODD)?.length ?? 0;
}
