import type { EditionChanges } from "@torikumi/diff";
import {
  parseEditionId,
  type Edition,
  type Measure,
  type MeasureId,
  type Page,
} from "@torikumi/record";
import { fieldTexts, type FieldText } from "./field-text.ts";

/** What `validate` may be told besides the edition. */
export interface ValidateOptions {
  /** The edition before this one; without it, rules that compare are silent. */
  readonly previous?: Edition;
  /** What changed since then, where it was worked out already. */
  readonly changes?: EditionChanges;
  /** Paths of the files whose findings are wanted; a finding elsewhere counts if it points at one of them as related. */
  readonly only?: ReadonlySet<string>;
  /** Every measure id of both editions, where they were loaded in part only. */
  readonly ids?: { readonly now: ReadonlySet<MeasureId>; readonly before: ReadonlySet<MeasureId> };
}

/** What a rule sees. Everything is worked out once, when first asked for. */
export interface Context extends ValidateOptions {
  readonly edition: Edition;
  /** Edition id, e.g. `r7`; "" where the page names none. */
  readonly id: string;
  /** Words of the category vocabulary. */
  readonly categories: ReadonlySet<string>;
  /** True where `previous` reports an earlier fiscal year (not a correction of the same one). */
  readonly isNewYear: boolean;
  /** Each measure, with the page of the same id in the previous edition. */
  readonly measures: readonly {
    readonly id: MeasureId;
    readonly page: Page<Measure>;
    readonly before: Page<Measure> | undefined;
  }[];
  /** Texts of the wanted pages. */
  readonly texts: () => readonly FieldText[];
  /** Those whose file holds any character that good Japanese prose does without. */
  readonly oddTexts: () => readonly FieldText[];
  /** Whether a measure exists in this edition, loaded or not. */
  readonly exists: (id: string) => boolean;
  /** Whether a measure existed in the previous edition, loaded or not. */
  readonly existedBefore: (id: string) => boolean;
}

/**
 * Characters that only rules about odd characters look for, tested once a file: controls, zero-width and direction marks, half-width kana,
 * separate voicing marks, dashes in place of ー, tildes, `@`, blanks at a line's end, what mojibake is made of, and character references.
 */
const ODD =
  /[[\p{Cc}--\n]\u0080-\u00FF\u0152-\u0178\u02C6-\u02DD\p{Mn}\u200B-\u2015\u2018-\u201D\u2026-\u203A\u203C-\u206F\u2212\u3164\uE000-\uF8FF\uFEFF-\uFF00\uFF0D\uFF20\uFF61-\uFF9F\uFFF0-\uFFFF~@∼縺繧繝縲]|&#|:\/\/|[ \u3000]$/mv;

/** Puts together what the rules need to know of an edition. */
export function createContext(edition: Edition, options: ValidateOptions): Context {
  const { previous, only, ids } = options;
  const wanted = (page: Page<unknown>): boolean => only === undefined || only.has(page.file.path);
  const now = parseEditionId(edition.index?.value.id ?? "");
  const then = parseEditionId(previous?.index?.value.id ?? "");
  const texts = once(() => fieldTexts(edition, wanted));
  return {
    ...options,
    edition,
    id: edition.index?.value.id ?? "",
    categories: new Set(edition.index?.value.categories.map(({ name }) => name)),
    isNewYear: now !== undefined && then !== undefined && now.fiscalYear > then.fiscalYear,
    measures: Array.from(edition.measures, ([id, page]) => ({
      id,
      page,
      before: previous?.measures.get(id),
    })),
    texts,
    oddTexts: once(() => {
      const odd = new Map<Page<unknown>, boolean>();
      return texts().filter(({ page }) => {
        const known = odd.get(page) ?? ODD.test(page.file.text);
        odd.set(page, known);
        return known;
      });
    }),
    exists: (id) => edition.measures.has(id as MeasureId) || ids?.now.has(id as MeasureId) === true,
    existedBefore: (id) =>
      previous?.measures.has(id as MeasureId) === true || ids?.before.has(id as MeasureId) === true,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
