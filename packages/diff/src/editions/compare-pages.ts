import { compareIds, yearsBetween } from "@torikumi/record";
import type { Edition, EditionPage, Page } from "@torikumi/record";
import { compareTexts } from "../text/compare-texts.ts";
import type { PageChange } from "../changes/edition-changes.ts";

/**
 * What changed outside the measures: the edition page first, then recommendations and policies in the order of their ids.
 * A page that stands on one side only is all added or all removed; the edition page is compared only where both sides have it.
 * Where a page's form is broken, a value that is missing on one side is no change.
 */
export function comparePages(before: Edition, after: Edition): readonly PageChange[] {
  const { index } = before;
  const edition =
    index === undefined || after.index === undefined
      ? []
      : comparePage("index", index, after.index, editionFields(index.value, after.index.value));
  const rest = [
    ...allKeys(before.recommendations, after.recommendations).flatMap((number) =>
      comparePage(
        String(number),
        before.recommendations.get(number),
        after.recommendations.get(number),
        (value) => [
          ["題名", value.title],
          ["提言の項目", value.items.join("\n")],
        ],
      ),
    ),
    ...allKeys(before.policies, after.policies).flatMap((id) =>
      comparePage(id, before.policies.get(id), after.policies.get(id), (value) => [
        ["取組の方向性", value.direction],
      ]),
    ),
  ];
  return [...edition, ...rest.toSorted((a, b) => compareIds(a.page, b.page))];
}

type Fields = readonly (readonly [string, string])[];

/** The story of last year is none of this year's: in a new year there is nothing to compare it with. */
function editionFields(before: EditionPage, after: EditionPage): (page: EditionPage) => Fields {
  const isNewYear = yearsBetween(before.id, after.id) !== 0;
  return (page) => [
    ["題名", page.title],
    ["対象期間（取組状況）", page.periods.progress],
    ["対象期間（今後の取組）", page.periods.plan],
    [
      "取組区分",
      page.categories.map(({ name, description }) => `${name}：${description}`).join("\n"),
    ],
    ["事例", page.cases.join("\n")],
    ["あらまし", isNewYear && page === before ? "" : (page.story ?? []).join("\n")],
    ["前書き", page.preface],
  ];
}

function comparePage<Value>(
  page: string,
  before: Page<Value> | undefined,
  after: Page<Value> | undefined,
  fieldsOf: (value: Value) => Fields,
): readonly PageChange[] {
  if (before !== undefined && before.file.blob === after?.file.blob) return [];
  // What could not be read has not changed; the findings say what is wrong with the page.
  const isBroken = [before, after].some((one) => (one?.diagnostics.length ?? 0) > 0);
  const old = new Map(before === undefined ? [] : fieldsOf(before.value));
  const now = new Map(after === undefined ? [] : fieldsOf(after.value));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const from = old.get(field) ?? "";
    const to = now.get(field) ?? "";
    if (isBroken && (from === "" || to === "")) return [];
    const { kind, edits } = compareTexts(from, to);
    return kind === undefined ? [] : [{ page, field, kind, edits }];
  });
}

function allKeys<Key>(a: ReadonlyMap<Key, unknown>, b: ReadonlyMap<Key, unknown>): readonly Key[] {
  return [...new Set([...a.keys(), ...b.keys()])];
}
