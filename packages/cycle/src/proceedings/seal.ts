import { sha256 } from "../publish/file-set.ts";

const SEAL = /^確認用: ([0-9a-f]{32})\n/m;

/** The proceedings with a key at the end of their front matter that tells whether a person has changed them since. */
export async function seal(text: string): Promise<string> {
  const end = text.indexOf("\n---\n") + 1;
  return `${text.slice(0, end)}確認用: ${await digestOf(text)}\n${text.slice(end)}`;
}

/** Whether proceedings are to the letter as they were sealed. */
export async function isSealed(text: string): Promise<boolean> {
  const [line = "", digest] = SEAL.exec(text) ?? [];
  return digest !== undefined && digest === (await digestOf(text.replace(line, "")));
}

async function digestOf(text: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(text))).slice(0, 32);
}
