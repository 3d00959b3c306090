import { nearest, UserError } from "@torikumi/record";
import type { Preference } from "./merge-answers.ts";
import { fieldCalled, fieldKey, fieldName } from "./field-keys.ts";

/** A page, e.g. `1-ア-2` or `r8.1-意見-3`, and a field of it: the end of a choice. */
const FIELD = /^(.+)\s+((?:[a-z]\d+(?:\.\d+)?-意見-|\d+-)[^\s.]+)\.(.+)$/su;

/**
 * What a person chose where answers do not agree, by `fieldKey`: `reply 1-ア-2.取組状況`, `current 1-ア-2.progress`, or the name of a file
 * instead of `reply`. Throws a `UserError` for a text that is no such choice, and for two that contradict each other.
 */
export function readPreferences(texts: readonly string[]): ReadonlyMap<string, Preference> {
  const preferences = new Map<string, Preference>();
  for (const text of texts) {
    const [key, preference] = readPreference(text);
    const known = preferences.get(key);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(preference))
      throw new UserError(
        `「--prefer ${text}」と違う選び方が、同じ欄にもう1つあります。どちらか1つにしてください。`,
      );
    preferences.set(key, preference);
  }
  return preferences;
}

function readPreference(text: string): readonly [string, Preference] {
  const [, side = "", page = "", name = ""] = FIELD.exec(text.trim()) ?? [];
  if (page === "")
    throw new UserError(
      `「--prefer ${text}」の書き方が違います。--prefer reply 1-ア-2.取組状況（回答を採る）か --prefer current 1-ア-2.取組状況（今の記載を残す）のように書いてください。`,
    );
  const preference: Preference =
    side === "current" || side === "reply" ? { side } : { side: "file", file: side };
  return [fieldKey(page.normalize("NFC"), fieldCalled(name)), preference];
}

/** What choices are held against. */
export interface Choosable {
  /** Every field that the replies hold, by `fieldKey`. */
  readonly known: ReadonlySet<string>;
  /** Those of them in which a choice makes, or has made, a difference. */
  readonly open: ReadonlySet<string>;
  /** The names of the files. */
  readonly files: readonly string[];
}

/** Throws a `UserError` for a choice of a file or a field that is not there, and for one where nothing is to be chosen. */
export function checkPreferences(
  preferences: ReadonlyMap<string, Preference>,
  { known, open, files }: Choosable,
): void {
  for (const [key, preference] of preferences) {
    const shown = `「--prefer」の「${nameOf(key)}」`;
    if (preference.side === "file" && !files.includes(preference.file)) {
      const guess = nearest(preference.file, [...files, "reply", "current"]);
      throw new UserError(
        `「--prefer」の「${preference.file}」という回答のファイルはありません。${guess === undefined ? "reply、current か、示されたとおりのファイルの名前を書いてください。" : `もしかして: 「${guess}」`}`,
      );
    }
    if (!known.has(key)) {
      const guess = nearest(nameOf(key), [...known].map(nameOf));
      throw new UserError(
        `${shown}という欄は、回答のどのファイルにもありません。${guess === undefined ? "番号と欄の名前を確かめてください。" : `もしかして: 「${guess}」`}`,
      );
    }
    if (!open.has(key)) {
      const guess = nearest(nameOf(key), [...open].map(nameOf));
      throw new UserError(
        `${shown}は食い違っていないので、選ぶものがありません。${guess === undefined ? "--prefer を外して実行してください。" : `もしかして: 「${guess}」`}`,
      );
    }
  }
}

/** A field as people name it: `1-ア-2.取組状況`. */
function nameOf(key: string): string {
  const [, page = "", field = ""] =
    /^((?:[a-z]\d+(?:\.\d+)?-意見-)?[^.]*)\.(.+)$/su.exec(key) ?? [];
  return `${page}.${fieldName(field)}`;
}
