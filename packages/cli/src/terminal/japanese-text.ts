import { formatMessageForArgumentScannerError, type ApplicationText } from "@stricli/core";
import { isUserError } from "@torikumi/record/user-error"; // not the room: `--help` need load no parser
import { explainFault } from "@torikumi/source/explain-fault";

const ASK_HELP = "使い方は --help で見られます。";

function explainArguments(error: unknown): string {
  const message = formatMessageForArgumentScannerError(
    error as Parameters<typeof formatMessageForArgumentScannerError>[0],
    {
      AliasNotFoundError: ({ input }) => `「-${input}」というオプションはありません。`,
      ArgumentParseError: ({ externalFlagNameOrPlaceholder, input, exception }) =>
        `「${externalFlagNameOrPlaceholder}」の値「${input}」は使えません。${isUserError(exception) ? exception.message : ""}`,
      EnumValidationError: ({ externalFlagName, input, values }) =>
        `「--${externalFlagName}」の値「${input}」は使えません。${values.join("・")} のどれかにしてください。`,
      FlagNotFoundError: ({ input, corrections }) =>
        `「--${input}」というオプションはありません。${guess(corrections.map((name) => `--${name}`))}`,
      InvalidNegatedFlagSyntaxError: ({ externalFlagName }) =>
        `「--${externalFlagName}」に値は付けられません。`,
      UnexpectedFlagError: ({ externalFlagName }) =>
        `「--${externalFlagName}」が2回書かれています。1回にしてください。`,
      UnexpectedPositionalError: ({ input }) =>
        `「${input}」は余分です。取り除くか、順序を確かめてください。`,
      UnsatisfiedFlagError: ({ externalFlagName }) =>
        `「--${externalFlagName}」の値がありません。「--${externalFlagName} 値」のように書いてください。`,
      UnsatisfiedPositionalError: ({ placeholder }) =>
        `引数「${placeholder}」がありません。書き足してください。`,
    },
  );
  return `エラー: ${message}${ASK_HELP}`;
}

/** Everything the command line says by itself, in Japanese. */
export const japaneseText: ApplicationText = {
  headers: {
    usage: "使い方",
    aliases: "別名",
    commands: "コマンド",
    flags: "オプション",
    arguments: "引数",
  },
  keywords: { default: "既定:", separator: "区切り:" },
  briefs: {
    help: "使い方を表示して終わる",
    helpAll: "隠れたオプションも含めて使い方を表示して終わる",
    version: "バージョンを表示して終わる",
    argumentEscapeSequence: "これより後ろを全て引数として読む",
  },
  exceptionWhileParsingArguments: explainArguments,
  exceptionWhileLoadingCommandFunction: explainThrown,
  exceptionWhileLoadingCommandContext: explainThrown,
  exceptionWhileRunningCommand: explainThrown,
  commandErrorResult: ({ message }) => `エラー: ${message}`,
  noCommandRegisteredForInput: ({ input, corrections }) =>
    `エラー: 「${input}」というコマンドはありません。${guess(corrections)}${ASK_HELP}`,
  noTextAvailableForLocale: () => "",
  exceptionWhileRunningIntegrationHook: ({ exception }) => explainBug(exception),
  exceptionWhileRunningIntegrationFlag: ({ exception }) => explainBug(exception),
  currentVersionIsNotLatest: () => "",
};

/** What a person can mend in one line; a bug with its stack. */
function explainThrown(error: unknown): string {
  const told = isUserError(error) ? error : explainFault(error, subjectOf(error));
  return told === undefined ? explainBug(error) : `エラー: ${told.message}`;
}

/** A fault of the machine (a full disk, no permission, too many open files), with the place where the system names one. */
function subjectOf(error: unknown): string {
  const path = error instanceof Error && "path" in error ? `「${String(error.path)}」` : "ファイル";
  return `${path}を読み書きできませんでした`;
}

function explainBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `torikumi の不具合です。次の内容を添えて知らせてください。\n${stack}`;
}

function guess(names: readonly string[]): string {
  return names.length === 0
    ? ""
    : `もしかして: ${names.map((name) => name.replaceAll("`", "")).join("、")}。`;
}
