import { locate, type Diagnostic } from "../../place/diagnostic.ts";
import { failedHeadings, type FailedHeading } from "./failed-headings.ts";
import type { Page } from "../page.ts";
import { toDiagnostics } from "../read-page.ts";
import type { SectionPlan } from "./section-plan.ts";

/** The page, with a finding for every line that was meant as the heading of a section and is none. */
export function reportHeadings<Value>(page: Page<Value>, plan: SectionPlan): Page<Value> {
  const failed = failedHeadings(page, plan);
  return failed.length === 0 ? page : { ...page, diagnostics: headingDiagnostics(page, failed) };
}

/**
 * Says of each failed heading what must have been meant; that it is no plain text (`**取組状況**`) need
 * not be said as well.
 */
function headingDiagnostics(
  { file, diagnostics }: Pick<Page<unknown>, "file" | "diagnostics">,
  failed: readonly FailedHeading[],
): readonly Diagnostic[] {
  const echoes = new Set(failed.map(({ at }) => locate(file, at).line));
  const formatted = diagnostics.filter(({ rule }) => rule === "plain-text");
  const isInBlock = (line: number): boolean =>
    formatted.some((one) => one.line <= line && line <= one.endLine && one.line !== one.endLine);
  return [
    ...diagnostics.filter((one) => !(formatted.includes(one) && echoes.has(one.line))),
    ...toDiagnostics(
      file,
      failed.map(({ line, name, at, isMendable }) => ({
        rule: "heading",
        at,
        message: `「${line.trim()}」は見出しになっていません。もしかして: 「## ${name}」。`,
        ...(isMendable && !isInBlock(locate(file, at).line)
          ? { fix: { ...at, text: `## ${name}` } }
          : {}),
      })),
    ),
  ];
}
