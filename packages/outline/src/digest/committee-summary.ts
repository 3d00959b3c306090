import type { EditionChanges } from "@torikumi/diff";
import { ENDED } from "@torikumi/record";

import { categoryRows } from "../changes/category-rows.ts";
import type { ChangesOutline } from "../changes/outline-changes.ts";
import type { ListedOpinion } from "../opinion/list-opinions.ts";
import { PROMISES_CAUTION } from "../promises/outline-promises.ts";
import type { ComparedEditions } from "../review.ts";
import { shortenEnd } from "../texts/shorten.ts";
import type { CarriedTexts } from "./carried-texts.ts";
import { leadingFigures } from "./leading-figures.ts";
import { listEvents } from "./list-events.ts";

/** What the whole editions tell beside their changes. */
export interface CommitteeLedger {
  readonly carried: readonly CarriedTexts[];
  /** Every opinion of the later edition. */
  readonly opinions: readonly ListedOpinion[];
}

/** A paragraph of the page that the committee reads first. Plain text, to be escaped by whoever shows it. */
export interface SummaryPart {
  /** With the count, e.g. `終了・削除（1件）`. */
  readonly heading: string;
  readonly lines: readonly string[];
  /** How many more there are, which stand further below. */
  readonly more: number;
  /** What must be said beside it; "" for nothing. */
  readonly caution: string;
}

/** So many lines of each part leave room for all of them on one page. */
const LINES = 4;
/** How much of a text a line shows, in UTF-16 units. */
const TEXT = 60;

/** What is summarized. */
export interface SummarySource {
  readonly outline: ChangesOutline;
  readonly changes: EditionChanges;
  readonly editions: ComparedEditions;
  /** Without it nothing is said of texts carried over and of opinions. */
  readonly ledger?: CommitteeLedger | undefined;
}

/**
 * The page that the committee reads first: what ended, what took another category or came, what grew and fell, promises that no report
 * speaks of, texts carried over, opinions that wait. Parts with nothing in them are left out.
 */
export function committeeSummary({
  outline,
  changes,
  editions,
  ledger,
}: SummarySource): readonly SummaryPart[] {
  const measures = outline.parts.flatMap((part) => part.measures);
  const ended = outline.parts.filter(({ key }) => key === "ended");
  const categories = categoryRows(measures).filter(({ to }) => to !== ENDED && to !== "（削除）");
  const promises = measures.flatMap(({ id, title, promises: all }) =>
    all
      .filter(({ outcome }) => outcome === "見当たらない" || outcome === "一部")
      .map(({ promise, missing }) => {
        const gap = missing.length === 0 ? "" : `（${missing.join("、")}）`;
        return named({ id, title }, `「${shortenEnd(oneLine(promise), TEXT)}」${gap}`);
      }),
  );
  const open = ledger?.opinions.filter((opinion) => opinion.open) ?? [];
  return [
    part(
      "終了・削除",
      listEvents({ ...outline, parts: ended }).map((one) => named(one, one.text)),
    ),
    part(
      "取組区分の変更と追加",
      categories.map((row) => named(row, `${row.from} → ${row.to}`)),
    ),
    part(
      "主な数値の増減",
      leadingFigures(changes, editions.after, { limit: LINES }).map((one) => named(one, one.text)),
      { counted: "no" },
    ),
    part(`${outline.names.before}の予定のうち、報告に見当たらないもの`, promises, {
      caution: PROMISES_CAUTION,
    }),
    part(
      "前の年度版から据え置かれた文章",
      (ledger?.carried ?? []).map((one) => named(one, one.text)),
    ),
    part(
      "答えを待つ委員会意見",
      open.map(({ id, targetName, title, state, text }) =>
        named(
          { id, title: [targetName, title].filter((word) => word !== "").join("　") },
          `${state}。「${shortenEnd(oneLine(text), TEXT)}」`,
        ),
      ),
    ),
  ].filter(({ lines }) => lines.length > 0);
}

function part(
  title: string,
  lines: readonly string[],
  {
    caution = "",
    counted = "yes",
  }: { readonly caution?: string; readonly counted?: "yes" | "no" } = {},
): SummaryPart {
  const shown = lines.slice(0, LINES);
  return {
    heading: counted === "yes" ? `${title}（${lines.length}件）` : title,
    lines: shown,
    more: lines.length - shown.length,
    caution,
  };
}

function named(
  { id, title }: { readonly id: string; readonly title: string },
  text: string,
): string {
  return `${id}　${title}: ${text}`;
}

function oneLine(text: string): string {
  return text.replaceAll("\n", " ");
}
