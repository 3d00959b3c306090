import { editionName, UserError } from "@torikumi/record";
import type { CorrectionReasons } from "@torikumi/outline";

/** What the annotation of the first edition says; there is none before it. */
const FIRST = "最初の年度版";

/** The annotation of a published edition. */
export function editionMessage(id: string, previous: string | undefined): string {
  return [editionName(id), "", previous === undefined ? FIRST : `前の年度版: ${previous}`].join(
    "\n",
  );
}

/** Whether an annotation says that there is no edition before. */
export function isFirstMessage(message: string): boolean {
  return message.split("\n").slice(1).includes(FIRST);
}

/** The annotation of a correction: below the first line a line `1-ア-2=理由` for each page, and a line without a page for all the others. */
export function correctionMessage(id: string, { all, byPage }: CorrectionReasons): string {
  const lines = [...byPage].map(([page, reason]) => `${page}=${reason}`).sort();
  return [editionName(id), "", ...lines, ...(all === "" ? [] : [all])].join("\n");
}

/** The reasons that the annotation of a correction keeps. */
export function reasonsIn(message: string): CorrectionReasons {
  return parseReasons(message.split("\n").slice(1));
}

const OF_PAGE = /^([^\s=]+)=(.+)$/u;

/** Reads reasons: `1-ア-2=理由` is for a measure or page, anything else for all that have none of their own. */
function parseReasons(lines: readonly string[]): CorrectionReasons {
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  const byPage = written.flatMap((line) => {
    const [, page, reason] = OF_PAGE.exec(line) ?? [];
    return page === undefined || reason === undefined
      ? []
      : [[page.normalize("NFC"), reason.trim()] as const];
  });
  return {
    all: written.filter((line) => !OF_PAGE.test(line)).join("、"),
    byPage: new Map(byPage),
  };
}

/** The reasons of the command line. Throws a `UserError` for one that is no single line. */
export function requireReasons(given: readonly string[]): CorrectionReasons {
  const broken = given.find((reason) => /\p{Cc}/u.test(reason) || /^[^\s=]+=\s*$/u.test(reason));
  if (broken !== undefined)
    throw new UserError(
      "訂正の理由が空か、途中で改行されています。--reason 1-ア-2=集計の誤り のように1行で書いてください。",
    );
  return parseReasons(given);
}
