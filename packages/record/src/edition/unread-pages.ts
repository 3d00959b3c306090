import { measureSections, OPINION_SECTIONS } from "../page/headings/section-plan.ts";
import type { Page } from "../page/page.ts";
import type { Edition } from "./edition.ts";

/**
 * The paths, inside the edition, of files that could not be read or not wholly, and of those that are no page of it, in order: what an
 * edition says of them may be incomplete. Text under a heading that no field has, or before the first one, is not read either.
 */
export function unreadPages(edition: Edition): readonly string[] {
  const { root, index, register, recommendations, policies, measures, opinions } = edition;
  const plain = [...recommendations.values(), ...policies.values(), ...(index ? [index] : [])];
  const pages = [
    ...plain,
    ...measures.values(),
    ...opinions.values(),
    ...(register ? [register] : []),
  ];
  // A finding that all pages share is told once for the edition: the pages have their own.
  const errors = [...edition.diagnostics, ...pages.flatMap(({ diagnostics }) => diagnostics)];
  const fields = measureSections({}, index?.value).names;
  const strays = [
    ...plain.filter((page) => page.sections.length > 0),
    ...[...measures.values()].filter((page) => hasStrayText(page, fields)),
    ...[...opinions.values()].filter((page) => hasStrayText(page, OPINION_SECTIONS.names)),
  ];
  const found = [
    ...errors.filter(({ severity }) => severity === "error").map(({ path }) => path),
    ...strays.map(({ file }) => file.path),
  ];
  const prefix = root === "" ? "" : `${root}/`;
  const inside = found.map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
  return [...new Set([...inside, ...edition.unread])].toSorted();
}

function hasStrayText({ preamble, sections }: Page<unknown>, names: readonly string[]): boolean {
  const own = sections.map(({ name }) => name);
  const isTwice = new Set(own).size < own.length;
  return preamble.text.trim() !== "" || isTwice || own.some((name) => !names.includes(name));
}
