import { OPINION_HEADINGS, type Opinion } from "../measure/opinion.ts";
import type { OpinionId } from "../measure/opinion-id.ts";
import type { SourceFile } from "../place/source-file.ts";
import { opinionShape } from "./page-schemas.ts";
import type { Page } from "./page.ts";
import { readPage, stringAt } from "./read-page.ts";
import { reportHeadings } from "./headings/report-headings.ts";
import { OPINION_SECTIONS } from "./headings/section-plan.ts";

/** The keys of an opinion: their Japanese names in the order in which they are written. */
export const OPINION_KEYS = {
  target: "対象",
  meeting: "会議",
  date: "期日",
  state: "処理",
  source: "経緯",
  reason: "理由",
} as const satisfies Partial<Record<keyof Opinion, string>>;

/**
 * Reads an opinion's page. Never throws on text: what could not be read is "" or absent, and said in
 * the diagnostics. A section that stands twice counts once, the first time.
 */
export async function parseOpinion(file: SourceFile, id: OpinionId): Promise<Page<Opinion>> {
  const { data, ...page } = await readPage(file, opinionShape, "required");
  const text = (heading: string): string =>
    page.sections.find(({ name }) => name === heading)?.content.text ?? "";
  const source = stringAt(data, OPINION_KEYS.source);
  const reason = stringAt(data, OPINION_KEYS.reason);
  const value: Opinion = {
    id,
    target: stringAt(data, OPINION_KEYS.target) ?? "",
    meeting: stringAt(data, OPINION_KEYS.meeting) ?? "",
    date: stringAt(data, OPINION_KEYS.date) ?? "",
    state: stringAt(data, OPINION_KEYS.state) ?? "",
    ...(source !== undefined && { source }),
    ...(reason !== undefined && { reason }),
    text: text(OPINION_HEADINGS.text),
    response: text(OPINION_HEADINGS.response),
  };
  return reportHeadings({ ...page, value }, OPINION_SECTIONS);
}
