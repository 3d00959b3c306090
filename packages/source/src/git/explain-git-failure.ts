import { existsSync } from "node:fs";
import { UserError } from "@torikumi/record";

/** What is known of a Git command that failed. */
export interface GitFailure {
  readonly cwd: string;
  readonly stderr: string;
  readonly startError?: NodeJS.ErrnoException;
}

/** Turns a failure of Git itself into one Japanese line that says what to do. */
export function explainGitFailure({ cwd, stderr, startError }: GitFailure): UserError {
  if (startError !== undefined) {
    if (!existsSync(cwd))
      return new UserError(`フォルダー「${cwd}」がありません。場所を確かめてください。`);
    if (startError.code === "ENOENT") {
      return new UserError(
        "Git が見つからないため、版（例: r7）を開けません。年度版のフォルダーの名前を確かめるか、Git（https://git-scm.com/）をインストールしてください。",
      );
    }
    return new UserError(
      `Git を起動できません（${startError.code ?? startError.message}）。Git の設定を確かめてください。`,
    );
  }
  if (/not a git repository/i.test(stderr)) {
    return new UserError(
      `「${cwd}」は Git リポジトリの中ではないため、版（例: r7）を開けません。年度版のフォルダーの名前を確かめるか、リポジトリの中で実行してください。`,
    );
  }
  if (/dubious ownership/i.test(stderr)) {
    return new UserError(
      `「${cwd}」のリポジトリは持ち主が別の利用者なので Git が開きません。信頼できるものなら git config --global --add safe.directory でこのリポジトリを登録してください。`,
    );
  }
  const reason = lastLine(stderr);
  return new UserError(
    `Git が途中で終了しました${reason === "" ? "" : `（${reason}）`}。もう一度実行し、直らなければ git fsck でリポジトリを調べてください。`,
  );
}

function lastLine(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  const fatal = lines.findLast((line) => /^(?:fatal|error):/.test(line));
  return (fatal ?? lines.findLast((line) => line !== "") ?? "")
    .replace(/\p{Cc}/gu, " ")
    .slice(0, 200);
}
