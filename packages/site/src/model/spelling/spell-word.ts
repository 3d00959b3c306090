import { createHash } from "node:crypto";

/** The words that every city has, as they are spelt in addresses; addresses are permanent, so nothing here may ever change. */
const WORDS: Readonly<Record<string, string>> = {
  新規: "shinki",
  拡充: "kakuju",
  継続: "keizoku",
  終了: "shuryo",
  未対応: "mitaio",
  対応中: "taiochu",
  対応済: "taiozumi",
  対応しない: "taioshinai",
};

/**
 * The spelling of a word in an address: 拡充 → `kakuju`, B → `b`. A word of a city's own has the beginning of its SHA-256, so that the same
 * word has the same address in every edition and nothing in it can be anything but a part of an address.
 */
export function spellWord(word: string): string {
  const known = WORDS[word];
  if (known !== undefined) return known;
  // Only one way of writing a letter, so that A, a and Ａ have addresses of their own.
  if (/^[A-Z][A-Z0-9]{0,6}$/.test(word)) return word.toLowerCase();
  return hashWord(word);
}

/** The address of a word that has no Latin spelling: the first eight letters of its SHA-256. */
export function hashWord(word: string): string {
  const found =
    hashed.get(word) ??
    createHash("sha256").update(word.normalize("NFC")).digest("hex").slice(0, 8);
  hashed.set(word, found);
  return found;
}

/** Every page asks for the same few names of departments. */
const hashed = new Map<string, string>();
