import type { Reply } from "@torikumi/workbook";
import { isAnswered } from "./merge/merge-answers.ts";

/** Whether a workbook came back from its department: it names a day, or something is written in it. */
export function isReturned({ answeredOn, cells, added }: Reply): boolean {
  return (
    answeredOn !== "" ||
    added.length > 0 ||
    cells.some(({ kind, handed, reply }) =>
      kind === "open" ? isAnswered({ base: handed, reply: reply.text }) : false,
    )
  );
}
