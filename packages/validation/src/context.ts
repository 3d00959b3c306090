import { trackIds, type EditionChanges, type MistakenNumber } from "@torikumi/diff";
import {
  editionName,
  ENDED,
  measurePath,
  parseEditionId,
  usesField,
  type Edition,
  type Measure,
  type MeasureId,
  type Page,
} from "@torikumi/record";
import { historyOf, type PastMeasure } from "./history.ts";
import { sectionedPages, type SectionedPage } from "./sectioned-pages.ts";
import { fieldTexts, type FieldText } from "./text/field-text.ts";
import { textsOf, type Texts } from "./text/texts-of.ts";

/** What `validate` may be told besides the edition. */
export interface ValidateOptions {
  /** The edition before this one; without it, rules that compare are silent. */
  readonly previous?: Edition;
  /**
   * The editions before `previous`, newest first, one a fiscal year; they may hold only the measures of
   * interest. Without them, nothing is said of more than one year.
   */
  readonly earlier?: readonly Edition[];
  /** What changed since then, where it was worked out already. */
  readonly changes?: EditionChanges;
  /**
   * Paths of the files whose findings are wanted; a finding elsewhere counts if it points at one of
   * them as related.
   */
  readonly only?: ReadonlySet<string>;
  /** Every measure id of both editions, where they were loaded in part only. */
  readonly ids?: { readonly now: ReadonlySet<MeasureId>; readonly before: ReadonlySet<MeasureId> };
}

/** What a rule sees. Everything is worked out once, when first asked for. */
export interface Context extends ValidateOptions, Texts {
  readonly edition: Edition;
  /** Edition id, e.g. `r7`; "" where the page names none. */
  readonly id: string;
  /** The previous edition for people, e.g. 令和6年度版; 前の年度版 where its page names none. */
  readonly previousName: string;
  /** Words of the category vocabulary; 終了 alone in a city that has no categories, for there too measures end. */
  readonly categories: ReadonlySet<string>;
  /** True where `previous` reports an earlier fiscal year (not a correction of the same one). */
  readonly isNewYear: boolean;
  /** Each measure, with the page of the same id in the previous edition. */
  readonly measures: readonly {
    readonly id: MeasureId;
    readonly page: Page<Measure>;
    readonly before: Page<Measure> | undefined;
  }[];
  /** A measure in the editions before this one, newest first; the first is that of `previous`. None where its number is mistaken. */
  readonly history: (id: MeasureId, measure: Measure) => readonly PastMeasure[];
  /** The pages that are made of sections: measures, then opinions. */
  readonly sectioned: readonly SectionedPage[];
  /** Texts of all wanted pages, made anew each time: for who looks at all of them and keeps none. */
  readonly eachText: () => Iterable<FieldText>;
  /** A measure in the previous edition, under the number that it had there; undefined where it has none or its number is mistaken. */
  readonly lastYear: (id: MeasureId) => Page<Measure> | undefined;
  /** Measures that stand under another number than in the previous edition, while theirs was given to another. */
  readonly mistaken: () => readonly MistakenNumber[];
  /** Numbers under which another measure stands than in the previous edition: of them `mistaken-number` speaks, and no rule that compares. */
  readonly misnumbered: () => ReadonlySet<MeasureId>;
  /** Measures that have another number than in the previous edition, as their texts or their 前身 say. */
  readonly moved: () => EditionChanges["moved"];
  /** Whether a measure exists in this edition, loaded or not, readable or not. */
  readonly exists: (id: string) => boolean;
  /** Whether a measure existed in the previous edition, loaded or not, readable or not. */
  readonly existedBefore: (id: string) => boolean;
}

/** Puts together what the rules need to know of an edition. */
export function createContext(edition: Edition, options: ValidateOptions): Context {
  const { previous, earlier = [], only, ids } = options;
  const past = previous === undefined ? [] : [previous, ...earlier];
  const wanted = (page: Page<unknown>): boolean => only === undefined || only.has(page.file.path);
  const now = parseEditionId(edition.index?.value.id ?? "");
  const then = parseEditionId(previous?.index?.value.id ?? "");
  let tracked: ReturnType<typeof trackIds> | undefined;
  let mistaken: readonly MistakenNumber[] | undefined;
  let misnumbered: ReadonlySet<MeasureId> | undefined;
  const track = () =>
    (tracked ??=
      previous === undefined
        ? { gone: [], come: [], identity: [], moved: [] }
        : trackIds(previous, edition));
  // The last of a row of numbers may stand under one that is new, and its own was given to another.
  const pushedOn = (): readonly MistakenNumber[] =>
    context
      .moved()
      .filter(
        ({ from, to, by }) =>
          by === "likeness" && context.exists(from) && !context.existedBefore(to),
      )
      .map(({ from, to }) => ({ id: to, looksLike: from }));
  // With 前身, under a number that was another's: `serial-reuse` speaks of it.
  const givenAnew = (): readonly MistakenNumber[] =>
    context
      .moved()
      .filter(({ to, merged }) => merged !== true && context.existedBefore(to))
      .map(({ from, to }) => ({ id: to, looksLike: from }));
  const context: Context = {
    ...options,
    edition,
    id: edition.index?.value.id ?? "",
    previousName: editionName(previous?.index?.value.id ?? "") || "前の年度版",
    categories: new Set(
      usesField(edition.index?.value, "category")
        ? edition.index?.value.categories.map(({ name }) => name)
        : [ENDED],
    ),
    isNewYear: now !== undefined && then !== undefined && now.fiscalYear > then.fiscalYear,
    measures: Array.from(edition.measures, ([id, page]) => ({
      id,
      page,
      before: previous?.measures.get(id),
    })),
    history: (id, measure) => (context.misnumbered().has(id) ? [] : historyOf(id, measure, past)),
    lastYear: (id) => {
      const page = edition.measures.get(id);
      return page === undefined || previous === undefined || context.misnumbered().has(id)
        ? undefined
        : historyOf(id, page.value, [previous])[0]?.page;
    },
    sectioned: sectionedPages(edition),
    ...textsOf(edition, wanted),
    eachText: () => fieldTexts(edition, wanted),
    mistaken: () => (mistaken ??= [...(options.changes ?? track()).identity, ...pushedOn()]),
    misnumbered: () =>
      (misnumbered ??= new Set(
        [...context.mistaken(), ...givenAnew()].flatMap(({ id, looksLike }) => [id, looksLike]),
      )),
    // Where only some measures are loaded, one that is not there need not have gone.
    moved: () => options.changes?.moved ?? (only === undefined ? track().moved : []),
    exists: (id) => stands(id as MeasureId, edition, ids?.now),
    existedBefore: (id) => stands(id as MeasureId, previous, ids?.before),
  };
  return context;
}

function stands(
  id: MeasureId,
  edition: Edition | undefined,
  others: ReadonlySet<MeasureId> | undefined,
): boolean {
  return (
    edition?.measures.has(id) === true ||
    others?.has(id) === true ||
    edition?.unread.has(measurePath(id)) === true
  );
}
