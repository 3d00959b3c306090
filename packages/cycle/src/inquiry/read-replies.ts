import { editionName, isUserError } from "@torikumi/record";
import { readReply, type InquiryOrigin, type Reply } from "@torikumi/workbook";
import type { CollectedFile } from "./collect-files.ts";

/** A reply with the file that it came in. */
export interface ReadReply extends Reply {
  readonly file: string;
  /** True for what stands on a department's branch already, and is compared as if it were a reply. */
  readonly stands?: boolean;
}

/** A file that cannot be taken, and why, in Japanese. */
export interface RefusedFile {
  readonly file: string;
  readonly message: string;
}

/** The files that are replies to the inquiry of an edition, and those that are not. */
export interface ReadReplies {
  readonly replies: readonly ReadReply[];
  readonly refused: readonly RefusedFile[];
}

/** Reads files as replies to the inquiry that was made from `origin`. `note` is told which file is read. */
export async function readReplies(
  files: readonly CollectedFile[],
  origin: InquiryOrigin,
  { note }: { readonly note: (step: string) => void },
): Promise<ReadReplies> {
  const replies: ReadReply[] = [];
  const refused: RefusedFile[] = [];
  for (const [at, { name, bytes }] of files.entries()) {
    note(`${name} を読んでいます（${at + 1}/${files.length}）`);
    try {
      const reply = await readReply(bytes);
      const message = strangerMessage(reply.origin, origin);
      if (message === undefined) replies.push({ ...reply, file: name });
      else refused.push({ file: name, message });
    } catch (error) {
      if (!isUserError(error)) throw error;
      refused.push({ file: name, message: error.message });
    }
  }
  return { replies, refused };
}

/** Why a reply is not one to this edition of this city; undefined where it is. */
function strangerMessage(theirs: InquiryOrigin, ours: InquiryOrigin): string | undefined {
  const isOtherCity =
    theirs.mark !== "" && ours.mark !== "" && theirs.previous === ours.previous
      ? theirs.mark !== ours.mark
      : theirs.title !== ours.title;
  if (theirs.edition !== ours.edition)
    return `${editionName(theirs.edition) || "別の年度版"}（${theirs.edition}）の照会への回答です。今の年度版は ${ours.edition} なので、取り込めません。`;
  if (isOtherCity)
    return `別の市か、別の元になる年度版から作った照会への回答です（題名「${theirs.title}」）。このリポジトリの torikumi inquiry make で作った照会への回答だけを取り込めます。`;
  return undefined;
}
