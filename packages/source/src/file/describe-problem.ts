import type { FileProblem, FileProblemKind } from "./file-entry.ts";

/** 1 MiB: about eight hundred times a measure of the paper, and still quick to parse. */
export const MAX_FILE_BYTES = 1_048_576;

const MESSAGES: Readonly<Record<FileProblemKind, string>> = {
  stray:
    "年度版のものではないファイルが入っています。置けるのは index.md・departments.yaml・番号の付いた .md だけですので、フォルダーの外に移してください。",
  link: "シンボリックリンクになっているため読み込んでいません。リンクをやめて、内容を書いたファイルそのものを置いてください。",
  submodule:
    "別の Git リポジトリ（サブモジュール）になっているため読み込んでいません。年度版のフォルダーの外に移してください。",
  folder:
    "ファイルではなくフォルダーになっているため読み込んでいません。フォルダーを取り除くか名前を変え、内容を書いたファイルを置いてください。",
  "too-large":
    "大きさが 1 MB を超えているため読み込んでいません。取組のファイルかどうかを確かめ、余分な内容を取り除いてください。",
  "not-utf-8":
    "文字コードが UTF-8 ではない部分があります。Shift_JIS などで保存していないかを確かめ、UTF-8 で保存し直してください。",
  "lfs-pointer":
    "本文の代わりに Git LFS のポインターが入っています。git lfs pull を実行して本文を取り出し、年度版のファイルを LFS の対象（.gitattributes）から外してください。",
  conflict:
    "マージの競合が解決されないまま残っています（<<<<<<< から >>>>>>> まで）。どちらの文にするかを決め、<<<<<<<・=======・>>>>>>> の行を消してください。",
  unreadable:
    "ファイルを読み込めません。ファイルがあるか、読み取りの権限があるかを確かめてください。",
  duplicate:
    "見た目が同じ名前のファイルがほかにもあります（濁点などの表し方だけが違います）。どちらか一つだけを残してください。",
};

/** The problem with its Japanese message. */
export function describeProblem(path: string, kind: FileProblemKind, line = 1): FileProblem {
  return { path, kind, line, message: MESSAGES[kind] };
}
