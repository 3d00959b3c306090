import { FIELD_HEADINGS, shorten, sourceSpan, usedPeriods } from "@torikumi/record";
import type {
  Edition,
  EditionPage,
  MappedText,
  MeasureId,
  Page,
  Section,
  Span,
  TextField,
} from "@torikumi/record";
import type { Place } from "../place.ts";
import { TRAITS, traitsOf } from "./text-traits.ts";

/** The pages of an edition, or of a part of it. */
export type TextPages = Omit<Edition, "root" | "unread" | "diagnostics">;

type Path = readonly (string | number)[];

/** One text of an edition, with where it stands. */
export interface FieldText {
  readonly page: Page<unknown>;
  /** A measure's field, or `other` for titles, directions, the preface and reasons. */
  readonly field: TextField | "other";
  /** The Japanese name of the field, e.g. 取組状況. */
  readonly label: string;
  /** Only in a measure. */
  readonly id?: MeasureId;
  readonly content: MappedText;
  /**
   * The place of the whole value, where its characters do not stand in the file one by one (a
   * quoted YAML string).
   */
  readonly whole?: Span;
}

/** Something that a pattern found in a text. */
export interface Hit {
  readonly text: FieldText;
  /** The words found, and where they stand in the text. */
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly at: Place;
}

const FIELD_OF: ReadonlyMap<string, TextField> = new Map(
  Object.entries(FIELD_HEADINGS).map(([field, heading]) => [heading, field as TextField]),
);

/** The texts of an edition in the order of its pages; `wanted` says which pages to look into. */
export function* fieldTexts(
  edition: TextPages,
  wanted: (page: Page<unknown>) => boolean,
): Generator<FieldText> {
  const { index } = edition;
  if (index !== undefined && wanted(index)) {
    for (const [label, value, path] of pageValues(index.value))
      yield* valueTexts(index, label, value, path);
    yield* bodyTexts(index, "前書き", index.preamble);
  }
  for (const page of edition.recommendations.values()) {
    if (!wanted(page)) continue;
    yield* valueTexts(page, "題名", page.value.title, ["題名"]);
    yield* bodyTexts(page, "提言の項目", page.preamble);
  }
  for (const page of edition.policies.values())
    if (wanted(page)) yield* bodyTexts(page, "取組の方向性", page.preamble);
  for (const [id, page] of edition.measures) {
    if (!wanted(page)) continue;
    for (const { name, content } of page.sections)
      yield* bodyTexts(page, name, content, { id, field: FIELD_OF.get(name) ?? "other" });
    const { carryOverReason = "", endReason = "" } = page.value;
    yield* valueTexts(page, "据置理由", carryOverReason, ["据置理由"]);
    yield* valueTexts(page, "終了理由", endReason, ["終了理由"]);
  }
  for (const page of edition.opinions.values()) {
    if (!wanted(page)) continue;
    for (const { name, content } of page.sections) yield* bodyTexts(page, name, content);
    const { meeting, source = "", reason = "" } = page.value;
    yield* valueTexts(page, "会議", meeting, ["会議"]);
    yield* valueTexts(page, "経緯", source, ["経緯"]);
    yield* valueTexts(page, "理由", reason, ["理由"]);
  }
}

/** What stands below a heading, or before the first; none where that is empty. */
function bodyTexts(
  page: Page<unknown>,
  heading: string,
  content: MappedText,
  more?: Partial<FieldText>,
): readonly FieldText[] {
  if (content.text === "") return [];
  return [
    {
      page,
      field: "other",
      label: FIELD_OF.has(heading) ? heading : shorten(heading, 20),
      content,
      ...more,
    },
  ];
}

/** A value of the front matter; none where it is empty. */
function valueTexts(
  page: Page<unknown>,
  label: string,
  value: string,
  path: Path,
): readonly FieldText[] {
  return value === "" ? [] : [valueText(page, label, value, path)];
}

/**
 * The names of an edition — categories and departments, in the measures and in the register — that hold
 * a character which good Japanese does without. They are no prose, so only rules about characters
 * look at them.
 */
export function oddNames(
  edition: TextPages,
  wanted: (page: Page<unknown>) => boolean,
): readonly FieldText[] {
  const names: FieldText[] = [];
  const put = (page: Page<unknown>, label: string, name: string, path: Path): void => {
    if ((traitsOf(name) & TRAITS.odd) !== 0) names.push(valueText(page, label, name, path));
  };
  const { register } = edition;
  if (register !== undefined && wanted(register)) {
    for (const [place, { name, bureau = "", successors }] of register.value.entries()) {
      put(register, "登録簿の名称", name, ["担当部", place, "名称"]);
      put(register, "登録簿の局", bureau, ["担当部", place, "局"]);
      for (const [nth, successor] of successors.entries())
        put(register, "登録簿の後継", successor, ["担当部", place, "後継", nth]);
    }
  }
  for (const page of edition.measures.values()) {
    if (!wanted(page)) continue;
    put(page, "取組区分", page.value.category, ["取組区分"]);
    for (const [place, name] of page.value.departments.entries())
      put(page, "担当部", name, ["担当部", place]);
  }
  return names;
}

/** A value of the front matter as a text. */
function valueText(page: Page<unknown>, label: string, value: string, path: Path): FieldText {
  const whole = page.spanOf(path);
  const content = { text: value, marks: [0, whole.start, value.length, whole.end] };
  const isPlain = page.file.text.slice(whole.start, whole.end) === value;
  const text = { page, field: "other", label, content } as const;
  return isPlain ? text : { ...text, whole };
}

function pageValues(page: EditionPage): readonly (readonly [string, string, Path])[] {
  const { progress, plan } = usedPeriods(page);
  return [
    ["題名", page.title, ["題名"]],
    ["取組状況の期間", progress, ["対象期間", "取組状況"]],
    ["今後の取組の期間", plan, ["対象期間", "今後の取組"]],
    ...page.categories.map(
      ({ name, description }) =>
        [`取組区分「${name}」の説明`, description, ["取組区分", name]] as const,
    ),
    ...page.cases.map((name, place) => ["事例", name, ["事例", place]] as const),
  ];
}

/** A stretch of a text as a place in its file. */
export function placeIn(text: FieldText, from: number, to: number): Place {
  return { page: text.page, span: text.whole ?? sourceSpan(text.content, from, to) };
}

/** The place of a section's heading. */
export function headingPlace(page: Page<unknown>, section: Section): Place {
  return { page, span: section.heading };
}

/** The place of the heading of one of a measure's texts; undefined where it has none. */
export function fieldPlace(page: Page<unknown>, field: TextField): Place | undefined {
  const section = page.sections.find(({ name }) => name === FIELD_HEADINGS[field]);
  return section === undefined ? undefined : headingPlace(page, section);
}

/** Everything that a global pattern finds in the texts. */
export function* search(texts: Iterable<FieldText>, pattern: RegExp): Generator<Hit> {
  for (const text of texts) {
    pattern.lastIndex = 0;
    for (
      let found = pattern.exec(text.content.text);
      found !== null;
      found = pattern.exec(text.content.text)
    ) {
      const from = found.index;
      const next = Math.max(pattern.lastIndex, from + 1);
      yield {
        text,
        words: found[0],
        from,
        to: from + found[0].length,
        at: placeIn(text, from, from + found[0].length),
      };
      pattern.lastIndex = next;
    }
  }
}
