import { UserError } from "@torikumi/record";
import type { Preference } from "./merge-answers.ts";

/** The fields that a department answers: their names for people. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  goal: "取組内容",
  category: "取組区分",
  progress: "取組状況",
  evaluation: "自己評価",
  plan: "今後の取組",
  carryOverReason: "据置理由",
  endReason: "終了理由",
  response: "意見への対応",
  state: "処理",
};

/** The key of a field of a page, e.g. `1-ア-2.progress`. */
export function fieldKey(page: string, field: string): string {
  return `${page}.${field}`;
}

/**
 * What a person chose where answers do not agree, by `fieldKey`: `reply 1-ア-2.取組状況`, `current 1-ア-2.progress`, or the name of a file
 * instead of `reply`. Throws a `UserError` for a text that is no such choice.
 */
export function readPreferences(texts: readonly string[]): ReadonlyMap<string, Preference> {
  return new Map(texts.map(readPreference));
}

function readPreference(text: string): readonly [string, Preference] {
  const [, side = "", page = "", name = ""] = /^(.+?)\s+(\S+)\.(\S+)$/su.exec(text.trim()) ?? [];
  const field = Object.keys(FIELD_NAMES).find(
    (key) => key === name || FIELD_NAMES[key] === name.normalize("NFKC"),
  );
  if (field === undefined)
    throw new UserError(
      `「--prefer ${text}」の書き方が違います。--prefer reply 1-ア-2.取組状況（回答を採る）か --prefer current 1-ア-2.取組状況（今の記載を残す）のように書いてください。欄の名前: ${Object.values(FIELD_NAMES).join("、")}`,
    );
  const preference: Preference =
    side === "current" || side === "reply" ? { side } : { side: "file", file: side };
  return [fieldKey(page.normalize("NFC"), field), preference];
}
