import { existsSync } from "node:fs";
import { UserError } from "@torikumi/record";
import { explainFault } from "../file/explain-fault.ts";
import { findRepository } from "./find-repository.ts";

/** `--end-of-options` is known from there on. */
const OLDEST_GIT = "2.24";

/** What is known of a Git command that failed. */
export interface GitFailure {
  readonly cwd: string;
  /** 129 is Git's for arguments that it does not know. */
  readonly code?: number | undefined;
  readonly stderr: string;
  readonly startError?: NodeJS.ErrnoException;
}

/** Turns a failure of Git itself into one Japanese line that says what to do. */
export function explainGitFailure({ cwd, code, stderr, startError }: GitFailure): UserError {
  if (startError !== undefined) {
    if (!existsSync(cwd))
      return new UserError(`フォルダー「${cwd}」がありません。場所を確かめてください。`);
    if (startError.code === "ENOENT") {
      return new UserError(
        "Git が見つからないため、版（例: r7）を開けません。年度版のフォルダーの名前を確かめるか、Git（https://git-scm.com/）をインストールしてください。",
      );
    }
    return (
      explainFault(startError, "Git を起動できません") ??
      new UserError(
        `Git を起動できません（${startError.code ?? startError.message}）。Git の設定を確かめてください。`,
      )
    );
  }
  if (/not a git repository/i.test(stderr)) {
    const top = findRepository(cwd)?.top;
    if (top !== undefined)
      return new UserError(
        `「${top}」には .git がありますが、Git がリポジトリとして開けません。.git の中を読む権限があるか、元のリポジトリを移したり消したりしていないかを確かめてください。`,
      );
    return new UserError(
      `「${cwd}」は Git リポジトリの中ではないため、版（例: r7）を開けません。年度版のフォルダーの名前を確かめるか、リポジトリの中で実行してください。`,
    );
  }
  if (/dubious ownership/i.test(stderr)) {
    return new UserError(
      `「${cwd}」のリポジトリは持ち主が別の利用者なので Git が開きません。信頼できるものなら git config --global --add safe.directory でこのリポジトリを登録してください。`,
    );
  }
  if (
    /promisor remote|could not read from remote|unable to access|could not resolve host/i.test(
      stderr,
    )
  ) {
    return new UserError(
      `「${cwd}」のリポジトリは一部だけを取得した複製（partial clone）で、足りない分を取得できませんでした。ネットワークと取得元を確かめて、もう一度実行してください。`,
    );
  }
  const [, lock] = /unable to create '(.+\.lock)': file exists/i.exec(stderr) ?? [];
  if (lock !== undefined) {
    return new UserError(
      `ほかの Git が動いているか、途中で止まった Git の印（${lock}）が残っています。ほかに Git が動いていなければ、そのファイルを取り除いてから、もう一度実行してください。`,
    );
  }
  if (code === 129) {
    return new UserError(
      `Git が古いため使えません（${lastLine(stderr)}）。Git ${OLDEST_GIT} 以降をインストールしてください（今の版は git --version で見られます）。`,
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
