import { FIELD_HEADINGS, locate, OPINION_SECTION, TEXT_FIELDS } from "@torikumi/record";
import type { Diagnostic, Measure, Page, Span, TextField } from "@torikumi/record";
import type { UnreadablePart } from "../changes/edition-changes.ts";

/** Rules of the parser about the form of front matter; all its others are about the body. */
const FRONT_MATTER_RULES: ReadonlySet<string> = new Set(["yaml", "front-matter"]);
const HEADINGS: ReadonlySet<string> = new Set([...Object.values(FIELD_HEADINGS), OPINION_SECTION]);

/**
 * The parts of a measure's page of which nothing can be said, because its form is broken: a value that is missing from the front matter, or stands at an
 * error there; a section that is missing where a heading is unknown or the body has an error. In doubt a part counts as unreadable:
 * what was not read has not changed. For the keys beside category and departments ask `isReadableKey`.
 */
export function unreadableParts(page: Page<Measure>): ReadonlySet<UnreadablePart> {
  const parts = new Set<UnreadablePart>(unreadableTexts(page));
  const errors = frontErrors(page);
  if (errors.length === 0) return parts;
  const { category, departments } = page.value;
  if (category === "" || isAt(page, "取組区分", errors)) parts.add("category");
  if (departments.length === 0 || isAt(page, "担当部", errors)) parts.add("departments");
  return parts;
}

/** Whether a key of the front matter says what it seems to: one that is not there may have been lost to an error. */
export function isReadableKey(page: Page<Measure>, key: string, value: string): boolean {
  const errors = frontErrors(page);
  return errors.length === 0 || (value !== "" && !isAt(page, key, errors));
}

function unreadableTexts(page: Page<Measure>): readonly TextField[] {
  const { sections, diagnostics, value } = page;
  const names = new Set(sections.map(({ name }) => name));
  const missing = TEXT_FIELDS.filter(
    (field) =>
      !names.has(FIELD_HEADINGS[field]) && (field !== "goal" || value.goalOf === undefined),
  );
  if (missing.length === 0) return [];
  const errors = diagnostics.filter(({ rule }) => !FRONT_MATTER_RULES.has(rule));
  const front = frontErrors(page).length > 0;
  const isUnknown = sections.some(({ name }) => !HEADINGS.has(name));
  // A key that shares a goal may be lost with the front matter, and all sections with a front matter that has no end.
  if (!isUnknown && errors.length === 0)
    return front
      ? sections.length === 0
        ? missing
        : missing.filter((field) => field === "goal")
      : [];
  // A heading that was not read as one has left its text to the section above.
  const swollen = TEXT_FIELDS.filter((field) => {
    const section = sections.find(({ name }) => name === FIELD_HEADINGS[field]);
    return section !== undefined && errors.some((error) => touches(page, section.body, error));
  });
  return [...missing, ...swollen];
}

function frontErrors(page: Page<Measure>): readonly Diagnostic[] {
  return page.diagnostics.filter(({ rule }) => FRONT_MATTER_RULES.has(rule));
}

/** Whether an error stands where a key and its value do. */
function isAt(page: Page<Measure>, key: string, errors: readonly Diagnostic[]): boolean {
  const span = { start: page.spanOf([key], "key").start, end: page.spanOf([key]).end };
  return errors.some((error) => touches(page, span, error));
}

function touches(page: Page<Measure>, span: Span, error: Diagnostic): boolean {
  const at = locate(page.file, span);
  return error.line <= at.endLine && at.line <= error.endLine;
}
