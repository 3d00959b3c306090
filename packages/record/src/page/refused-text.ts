import type { Problem } from "../place/problem.ts";

const LFS = "version https://git-lfs.github.com/spec/v1";
/** The first and the last line of a place where Git could not join two versions. */
const OURS = /(?<=^|[\r\n])<{7}(?: [^\r\n]*)?(?=[\r\n])/g;
const THEIRS = /(?<=[\r\n])>{7}(?: [^\r\n]*)?(?=[\r\n]|$)/g;

/** Whether a text is not a page but the ticket that Git LFS leaves in its place. */
export function isLfsPointer(text: string): boolean {
  return text.startsWith(LFS);
}

/**
 * What is wrong with a text that must not be read at all, since it is not what anybody wrote: nothing
 * (unless `mayBeEmpty`), two versions that Git left side by side, or the ticket of Git LFS. Empty for
 * every other text.
 */
export function refusedText(
  text: string,
  { mayBeEmpty }: { readonly mayBeEmpty: boolean },
): readonly Problem[] {
  if (!mayBeEmpty && text.trim() === "")
    return [{ rule: "front-matter", at: { start: 0, end: 0 }, message: EMPTY_MESSAGE }];
  if (isLfsPointer(text))
    return [{ rule: "file-layout", at: { start: 0, end: LFS.length }, message: LFS_MESSAGE }];
  return text.includes("<<<<<<<") ? conflictsIn(text) : [];
}

/** Every conflict, from its first line to its last; a first line without a last one is text. */
function conflictsIn(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  OURS.lastIndex = 0;
  for (let ours = OURS.exec(text); ours !== null; ours = OURS.exec(text)) {
    THEIRS.lastIndex = OURS.lastIndex;
    const theirs = THEIRS.exec(text);
    if (theirs === null) break;
    const end = theirs.index + theirs[0].length;
    problems.push({
      rule: "merge-conflict",
      at: { start: ours.index, end },
      message: CONFLICT_MESSAGE,
    });
    OURS.lastIndex = end;
  }
  return problems;
}

const EMPTY_MESSAGE =
  "ファイルが空になっています。記入例に合わせて書くか、要らないファイルなら取り除いてください。";
const LFS_MESSAGE =
  "ファイルの中身が、文ではなく Git LFS の引換えの情報になっています。「git lfs pull」を実行して、もとの文を取り寄せてください。";
const CONFLICT_MESSAGE =
  "2人の変更が重なって、Git がまとめられなかった跡（「<<<<<<<」から「>>>>>>>」まで）が残っています。「=======」の上と下を見比べ、残す文だけにして、3つの印の行を消してください。";
