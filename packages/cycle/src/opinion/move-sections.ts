import {
  opinionPath,
  formatOpinion,
  OPINION_SECTION,
  sectionOpinions,
  type Edition,
  type Fix,
  type Measure,
  type Page,
} from "@torikumi/record";

/** One opinion's way from the section of a measure to a page of its own. */
export interface MovedSection {
  /** The measure's page that the section is taken out of. */
  readonly page: Page<Measure>;
  readonly cut: Fix;
  /** Edition path and text of the opinion's page; absent where the same opinion has a page already. */
  readonly opinion?: { readonly path: string; readonly text: string };
}

/** How the opinions that old editions keep in sections of their measures get pages of their own. */
export function moveSections(edition: Edition): readonly MovedSection[] {
  if ((edition.index?.value.id ?? "") === "") return [];
  const opinions = new Map(sectionOpinions(edition).map((opinion) => [opinion.target, opinion]));
  return [...edition.measures.values()].flatMap((page) => {
    const cut = cutOf(page);
    if (cut === undefined) return [];
    const opinion = opinions.get(page.value.id);
    return [
      opinion === undefined
        ? { page, cut }
        : { page, cut, opinion: { path: opinionPath(opinion.id), text: formatOpinion(opinion) } },
    ];
  });
}

/** Takes the section out, heading and all; undefined where there is none or nothing in it. */
function cutOf({ file: { text }, sections }: Page<Measure>): Fix | undefined {
  const place = sections.findIndex(({ name }) => name === OPINION_SECTION);
  const section = sections[place];
  if (section === undefined || section.content.text.trim() === "") return undefined;
  const start = lineStart(text, section.heading.start);
  const next = sections[place + 1];
  if (next !== undefined) return { start, end: lineStart(text, next.heading.start), text: "" };
  const before = text.slice(0, start).trimEnd();
  return { start: before.length, end: text.length, text: "\n" };
}

function lineStart(text: string, at: number): number {
  return text.slice(0, at).search(/[^\r\n]*$/u);
}
