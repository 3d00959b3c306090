import type { EditionChanges } from "@torikumi/diff";
import { ENDED, usesField } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";

import { categoryRows } from "../changes/category-rows.ts";
import type { PartKey } from "../changes/changes-part.ts";
import type { ChangesOutline } from "../changes/outline-changes.ts";
import type { OutlinedMeasure } from "../changes/outlined-measure.ts";
import type { ListedOpinion } from "../opinion/list-opinions.ts";
import { PROMISES_CAUTION } from "../promises/outline-promises.ts";
import type { ComparedEditions } from "../review.ts";
import { shortenEnd } from "../texts/shorten.ts";
import type { CarriedTexts } from "./carried-texts.ts";
import { leadingFigures, type MeasureSentence } from "./leading-figures.ts";
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
  /** How many more there are, and where they stand, in a sentence; "" for none. */
  readonly rest: string;
  /** The part of the changes in which they stand, where it is one of this outline's. */
  readonly part?: PartKey | undefined;
  /** What must be said beside it; "" for nothing. */
  readonly caution: string;
}

/** How much a part may take: entries, and UTF-16 units of a title and of a text. */
interface Share {
  readonly entries: number;
  readonly title: number;
  readonly text: number;
}

/** The largest of these with which all parts stand on one page is taken. */
const SHARES: readonly [Share, ...Share[]] = [
  { entries: 4, title: Infinity, text: 60 },
  { entries: 4, title: 20, text: 60 },
  { entries: 3, title: 20, text: 60 },
  { entries: 3, title: 20, text: 30 },
  { entries: 2, title: 20, text: 30 },
];
/** What a page of A4 landscape holds at the size of the summary: lines, and full-width characters in each. */
const PAGE = { lines: 37, width: 86 };
/** How many lines the heading of a part takes with the space around it. */
const HEADING = 2;

/** Something that is told in a part. */
interface Entry {
  readonly id: string;
  readonly title: string;
  /** What is told, cut to a number of UTF-16 units where it may be cut. */
  readonly say: (limit: number) => string;
}

/** A part before it is known how much room there is. */
interface Draft {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly caution?: string;
  /** Where those stand that the page has no room for; left out, where the entries are a choice themselves. */
  readonly elsewhere?: string;
  /** Where that is a part of the changes: which. */
  readonly part?: PartKey;
}

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
 * speaks of, texts carried over, opinions that wait. Parts with nothing in them are left out. Where a year has much to tell, each part
 * tells less, down to two entries with short titles, so that it stays one page; what is left out is counted.
 */
export function committeeSummary(source: SummarySource): readonly SummaryPart[] {
  const drafts = draftsOf(source).filter(({ entries }) => entries.length > 0);
  const [whole, ...smaller] = SHARES;
  const there = new Set(source.outline.parts.map(({ key }) => key));
  const summarize = (share: Share): readonly SummaryPart[] =>
    drafts.map((draft) => toPart(draft, share, there));
  let parts = summarize(whole);
  for (const share of smaller) {
    if (linesOf(parts) <= PAGE.lines) break;
    parts = summarize(share);
  }
  return parts;
}

function draftsOf({ outline, changes, editions, ledger }: SummarySource): readonly Draft[] {
  const measures = outline.parts.flatMap((part) => part.measures);
  const eventsIn = (part: PartKey): readonly MeasureSentence[] =>
    listEvents({ ...outline, parts: outline.parts.filter(({ key }) => key === part) });
  const categories = categoryRows(measures).filter(({ to }) => to !== ENDED && to !== "（削除）");
  const promises = oncePerOrigin(measures, changes).flatMap(({ id, title, promises: all }) =>
    all
      .filter(({ outcome }) => outcome === "見当たらない" || outcome === "一部")
      .map(({ promise, missing }) => {
        const gap = missing.length === 0 ? "" : `（${missing.join("、")}）`;
        return {
          id,
          title,
          say: (limit: number) => `「${shortenEnd(oneLine(promise), limit)}」${gap}`,
        };
      }),
  );
  const open = ledger?.opinions.filter((opinion) => opinion.open) ?? [];
  return [
    {
      title: "終了・削除",
      entries: eventsIn("ended").map((one) => ({
        ...one,
        // Why it ended is told whole as long as there is room.
        say: (limit) => shortenEnd(one.text, 2 * limit),
      })),
      elsewhere: "この後の「終了・削除」",
      part: "ended",
    },
    usesField(editions.after.index?.value, "category")
      ? {
          title: "取組区分の変更と追加",
          entries: categories.map((row) => ({ ...row, say: () => `${row.from} → ${row.to}` })),
          elsewhere: "この後の「取組区分の変更」などの取組区分",
          part: "category",
        }
      : {
          title: "追加",
          entries: eventsIn("added").map((one) => ({ ...one, say: () => one.text })),
          elsewhere: "この後の「追加」",
          part: "added",
        },
    {
      title: "主な数値の増減",
      entries: leadingFigures(changes, editions.after, { limit: SHARES[0].entries }).map((one) => ({
        ...one,
        say: () => one.text,
      })),
    },
    {
      title: `${outline.names.before}の予定のうち、報告に見当たらないもの`,
      entries: promises,
      caution: PROMISES_CAUTION,
      elsewhere: "サイトの「報告に見当たらない予定」",
    },
    {
      title: "前の年度版から据え置かれた文章",
      entries: (ledger?.carried ?? []).map((one) => ({ ...one, say: () => one.text })),
      elsewhere: "サイトの「同じ文が続く取組」",
    },
    {
      title: "答えを待つ委員会意見",
      entries: open.map(({ id, targetName, title, state, text }) => ({
        id,
        title: [targetName, title].filter((word) => word !== "").join("　"),
        say: (limit) => `${state}。「${shortenEnd(oneLine(text), limit)}」`,
      })),
      elsewhere: "「意見一覧・対応表」",
    },
  ];
}

/** Of the measures in which one of the year before goes on, the one that carries it on: its promises are counted once. */
function oncePerOrigin(
  measures: readonly OutlinedMeasure[],
  { moved }: EditionChanges,
): readonly OutlinedMeasure[] {
  const splitOff = new Set(moved.flatMap(({ to, kept }) => (kept === true ? [to] : [])));
  const holders = new Map<MeasureId | undefined, OutlinedMeasure>();
  for (const measure of measures) {
    const holder = holders.get(measure.before?.id);
    if (holder === undefined || (splitOff.has(holder.id) && !splitOff.has(measure.id)))
      holders.set(measure.before?.id, measure);
  }
  return measures.filter(
    (measure) => measure.before === undefined || holders.get(measure.before.id) === measure,
  );
}

function toPart(
  { title, entries, caution = "", elsewhere, part }: Draft,
  share: Share,
  there: ReadonlySet<PartKey>,
): SummaryPart {
  const shown = entries.slice(0, share.entries);
  const more = entries.length - shown.length;
  return {
    heading: elsewhere === undefined ? title : `${title}（${entries.length}件）`,
    lines: shown.map(
      (one) => `${one.id}　${shortenEnd(one.title, share.title)}: ${one.say(share.text)}`,
    ),
    rest: elsewhere === undefined || more === 0 ? "" : `ほか${more}件は、${elsewhere}にあります。`,
    caution,
    ...(part !== undefined && there.has(part) && { part }),
  };
}

/** How many lines of the page the parts take. */
function linesOf(parts: readonly SummaryPart[]): number {
  return parts
    .flatMap(({ lines, caution, rest }) => [
      HEADING,
      ...[...lines, caution, rest].map((line) => Math.ceil(widthOf(line) / PAGE.width)),
    ])
    .reduce((sum, count) => sum + count, 0);
}

/** In full-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter <= "\xFF" ? 0.5 : 1), 0);
}

function oneLine(text: string): string {
  return text.replaceAll("\n", " ");
}
