import { UserError } from "@torikumi/record/user-error"; // not the room: `--help` need load no parser

/** An edition to work on: a folder or a Git revision. */
export const editionArgument = {
  brief: "年度版のフォルダー、又は Git のタグやブランチ（既定は ./records）",
  placeholder: "年度版",
  parse: String,
  optional: true,
} as const;

/** A flag that takes text and may be left out. */
export function textFlag<const Placeholder extends string>(
  brief: string,
  placeholder: Placeholder,
) {
  return { kind: "parsed", brief, placeholder, parse: String, optional: true } as const;
}

/** `--output`, `-o`: the file to write to. */
export const outputFlag = textFlag("書き込むファイル（省くと標準出力）", "ファイル");

/** A flag that is on or off, off by default. */
export function switchFlag(brief: string) {
  return { kind: "boolean", brief, optional: true, withNegated: false } as const;
}

/** A choice of output formats, the first of them the default. */
export function formatFlag<const Format extends string>(formats: readonly [Format, ...Format[]]) {
  return { kind: "enum", brief: "出力の形", values: formats, default: formats[0] } as const;
}

/** The id of an edition, e.g. `r7`; what it may be is judged by the command. */
export function editionId(brief: string) {
  return { brief, placeholder: "年度版", parse: String } as const;
}

/** The number of a pull request. */
export function pullRequestNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UserError("12 のような番号にしてください。");
  return Number(text);
}
