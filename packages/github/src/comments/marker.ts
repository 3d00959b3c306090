import { createHash } from "node:crypto";

/** What an inline comment says of itself in its first line: whose finding it is, and over how many lines it stands. */
export interface InlineIdentity {
  readonly key: string;
  readonly lines: number;
}

/**
 * The hidden first line of the summary comment. A marker alone proves nothing — anyone may write one — so a comment is ours
 * only by marker **and** author, and only as the first thing in the body, where no text of a record ever stands.
 */
export function summaryMarker(name: string): string {
  return `<!-- torikumi:${name} v1 summary -->`;
}

/** The hidden first line of an inline comment. The key is hashed, so that no key can end the HTML comment. */
export function inlineMarker(name: string, identity: InlineIdentity): string {
  return `<!-- torikumi:${name} v1 key=${identity.key} lines=${identity.lines} -->`;
}

/** Reads {@link inlineMarker} back; nothing for any other body, and for another marker name. */
export function readInlineMarker(name: string, body: string): InlineIdentity | undefined {
  const match = /^<!-- torikumi:([a-z0-9-]+) v1 key=([0-9a-f]{16}) lines=(\d+) -->/.exec(body);
  if (match?.[1] !== name || match[2] === undefined) return undefined;
  return { key: match[2], lines: Number(match[3]) };
}

/** The first 16 hexadecimal digits of the SHA-256 of a text. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Whether a body begins as those of torikumi do, of whichever review. */
export function isMarked(body: string): boolean {
  return /^<!-- torikumi:[a-z0-9-]+ v1 /.test(body);
}
