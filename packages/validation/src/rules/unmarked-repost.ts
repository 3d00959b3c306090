import { FIELD_HEADINGS, type Measure, type MeasureId, type Page } from "@torikumi/record";
import type { Rule } from "../rule.ts";

/** A shorter text may be the same by chance. */
const LEAST = 20;

export const rule: Rule = {
  id: "unmarked-repost",
  title: "再掲とされていない同じ文",
  severity: "info",
  *check({ measures }) {
    const seen = new Map<string, { readonly id: MeasureId; readonly page: Page<Measure> }>();
    for (const { id, page } of measures) {
      const text = page.value.progress;
      if (page.value.repostOf !== undefined || text.length < LEAST) continue;
      const first = seen.get(text);
      if (first === undefined) {
        seen.set(text, { id, page });
        continue;
      }
      const span = page.sections.find(({ name }) => name === FIELD_HEADINGS.progress)?.heading ?? {
        start: 0,
        end: 0,
      };
      const there = first.page.sections.find(({ name }) => name === FIELD_HEADINGS.progress)
        ?.heading ?? { start: 0, end: 0 };
      yield {
        at: { page, span },
        message: `取組状況が ${first.id} と同じ文です。${first.id} の再掲なら「再掲: ${first.id}」の行を加えてください。`,
        related: [
          { at: { page: first.page, span: there }, message: `${first.id} の取組状況です。` },
        ],
      };
    }
  },
};
