import { blobId } from "@torikumi/source";

const SEAL = /^確認用: ([0-9a-f]{32})\n/m;

/** The proceedings with a key at the end of their front matter that tells whether a person has changed them since. */
export function seal(text: string): string {
  const end = text.indexOf("\n---\n") + 1;
  return `${text.slice(0, end)}確認用: ${digestOf(text)}\n${text.slice(end)}`;
}

/** Whether proceedings are to the letter as they were sealed. */
export function isSealed(text: string): boolean {
  const [line = "", digest] = SEAL.exec(text) ?? [];
  return digest !== undefined && digest === digestOf(text.replace(line, ""));
}

function digestOf(text: string): string {
  return blobId(new TextEncoder().encode(text), "sha256").slice(0, 32);
}
