import { sameText } from "@torikumi/diff";
import { FIELD_HEADINGS, type Measure } from "@torikumi/record";
import { oldestInRow, yearsFrom, type PastMeasure } from "../history.ts";
import { barelyChanged } from "./barely-changed.ts";
import type { REPORTED } from "./carried-text.ts";

/** What a text is compared with. */
export interface Run {
  /** The measure in the editions before, newest first. */
  readonly past: readonly PastMeasure[];
  /** The id of its own edition. */
  readonly edition: string;
}

/** Since when a text has stayed as it is, as a sentence for people; "" where that is no longer than since the edition before. */
export function tellRun(
  field: (typeof REPORTED)[number],
  { [field]: text }: Measure,
  { past, edition }: Run,
): string {
  const since = oldestInRow(past, (old) => howSame(old[field], text) !== undefined);
  if (since === undefined || since === past[0]) return "";
  const row = past.slice(0, past.indexOf(since) + 1);
  const hows = new Set(row.map(({ page }) => howSame(page.value[field], text)));
  const how = hows.has("nearly")
    ? "ほとんど同じ文"
    : hows.has("years")
      ? "年だけを改めた文"
      : "同じ文";
  return `「${FIELD_HEADINGS[field]}」は、${since.edition}から${yearsFrom(since, edition)}年続けて${how}です。`;
}

function howSame(before: string, after: string): ReturnType<typeof sameText> {
  return (
    sameText(before, after) ?? (barelyChanged(before, after) === undefined ? undefined : "nearly")
  );
}
