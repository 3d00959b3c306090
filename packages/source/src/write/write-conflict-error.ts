import { UserError } from "@torikumi/record";

/** Says that a file is no longer what the caller read, or is there where the caller saw none. Nothing was written. */
export class WriteConflictError extends UserError {
  /** The file as the caller named it. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

const WHAT = {
  changed: "が途中で変わりました（読み込んだあとに、ほかの人かプログラムが保存しています）",
  gone: "が途中でなくなりました（読み込んだあとに、ほかの人かプログラムが消しています）",
  new: "が途中で作られました（読み込んだときにはありませんでした）",
} as const;

/** The error for a file, by its path. */
export function explainConflict(
  path: string,
  { kind }: { readonly kind: keyof typeof WHAT },
): WriteConflictError {
  return new WriteConflictError(
    path,
    `「${path}」${WHAT[kind]}。何も書き込んでいません。内容を確かめてから、もう一度実行してください。`,
  );
}
