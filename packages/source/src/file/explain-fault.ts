import { UserError } from "@torikumi/record/user-error";

/** What to do, by the operating system's code; each is one or two sentences. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "空き容量がありません。空きを作ってから、もう一度実行してください。",
  EDQUOT: "割り当てられた容量を使い切っています。空きを作ってから、もう一度実行してください。",
  EACCES: "権限がありません。読み書きする権限を確かめてください。",
  EPERM: "許されていません。読み書きする権限を確かめてください。",
  EROFS: "読み取り専用の場所です。書き込める場所を指定してください。",
  EMFILE:
    "同時に開けるファイルの数の上限に達しました。ulimit -n で上限を上げてから、もう一度実行してください。",
  ENFILE:
    "この機械で同時に開けるファイルの数の上限に達しました。ほかのプログラムを終えてから、もう一度実行してください。",
  EAGAIN: "資源が足りません。ほかのプログラムを終えてから、もう一度実行してください。",
  ENOMEM: "メモリが足りません。ほかのプログラムを終えてから、もう一度実行してください。",
  EISDIR: "フォルダーになっています。ファイルの名前を確かめてください。",
  ENOTDIR: "途中の名前がフォルダーではありません。名前を確かめてください。",
  ENOENT: "ファイルかフォルダーがありません。名前を確かめてください。",
  EEXIST: "同じ名前のものがもうあります。名前を確かめてください。",
  ENOTEMPTY: "フォルダーに別のものがあります。中を確かめてください。",
  ELOOP: "シンボリックリンクが輪になっています。リンクを確かめてください。",
  ENAMETOOLONG: "名前が長すぎます。短い名前にしてください。",
  EBUSY: "ほかのプログラムが使っています。閉じてから、もう一度実行してください。",
  ETXTBSY: "ほかのプログラムが使っています。閉じてから、もう一度実行してください。",
  EFBIG: "ファイルの大きさの上限を超えます。ulimit -f と、ディスクの形式の上限を確かめてください。",
  EIO: "ディスクの読み書きに失敗しました。ディスクと接続を確かめてください。",
  ENODEV: "装置がありません。接続を確かめてください。",
  ENXIO: "装置がありません。接続を確かめてください。",
  ESTALE:
    "ネットワークの共有フォルダーとの接続が切れています。つなぎ直してから、もう一度実行してください。",
  EXDEV: "別のディスクにまたがっています。同じディスクの場所を指定してください。",
  EINVAL: "この場所では使えない名前か操作です。名前と場所を確かめてください。",
  ENOTSUP: "この場所ではできない操作です。別の場所を指定してください。",
  EOPNOTSUPP: "この場所ではできない操作です。別の場所を指定してください。",
  ENOSYS: "この場所ではできない操作です。別の場所を指定してください。",
  EMLINK: "リンクの数の上限を超えます。別の場所を指定してください。",
  EILSEQ: "この場所では使えない文字が名前にあります。名前を確かめてください。",
};

/**
 * The operating system's code of an error (`ENOSPC`), also where another error was made from it or quotes it.
 * Undefined for every other error, which is a bug.
 */
export function faultCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = "code" in at ? String(at.code) : "";
    if (code in ADVICE) return code;
    const quoted = /\b(E[A-Z]{2,}): [a-z]/.exec(at.message)?.[1] ?? "";
    if (quoted in ADVICE) return quoted;
  }
  return undefined;
}

/**
 * An operating system's error as one Japanese line: what failed (`subject`, without a full stop), the code, what to do.
 * `state` says in between how things stand now. Undefined for an error that is none of the system's.
 */
export function explainFault(
  error: unknown,
  subject: string,
  options: { readonly state?: string } = {},
): UserError | undefined {
  const code = faultCode(error);
  if (code === undefined) return undefined;
  return new UserError(`${subject}（${code}）。${options.state ?? ""}${ADVICE[code]}`, {
    cause: error,
  });
}
