import { groupOpinions, meetingName } from "@torikumi/outline";
import { compareOpinionIds, OPINION_STATES, parseOpinionId } from "@torikumi/record";
import type { SitePath } from "../../model/addresses.ts";
import { departmentLines, type DepartmentLine } from "../../model/department/department-lines.ts";
import { stateName } from "../../model/opinion/opinion-view.ts";
import { hashWord, spellWord } from "../../model/spelling/spell-word.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { readLedger, type LedgerEntry } from "./opinion-ledger.ts";

/** How the addresses of the pages of departments begin. */
const DEPARTMENT = "opinions/department-";

/** Which opinions a page shows: all of them, or those of one state, edition, meeting or department. */
export interface OpinionsPlace {
  readonly path: SitePath;
  /** What they have in common; "" for all of them. */
  readonly name: string;
  readonly entries: readonly LedgerEntry[];
}

/** A way of narrowing the opinions down, with a page for each choice. */
export interface OpinionsFilter {
  readonly heading: string;
  readonly places: readonly OpinionsPlace[];
}

/** The pages by which opinions are narrowed down, by state, edition, department through its names, and meeting. */
export function listFilters(
  entries: readonly LedgerEntry[],
  departments: readonly DepartmentLine[],
): readonly OpinionsFilter[] {
  // Editions and meetings stand in the order of the years.
  const ledger = entries.toSorted((a, b) => compareOpinionIds(a.listed.id, b.listed.id));
  const states = [
    ...new Set([...OPINION_STATES, ...ledger.map(({ listed }) => stateName(listed))]),
  ];
  return [
    filter("処理", states, {
      spell: spellWord,
      has: ({ listed }, state) => stateName(listed) === state,
      ledger,
    }),
    filter("年度版", [...new Set(ledger.map(({ listed }) => listed.given))], {
      spell: (name) => editionOf(ledger, name),
      has: ({ listed }, name) => listed.given === name,
      ledger,
    }),
    filter("担当部", namesIn(ledger, departments), {
      spell: (name) => {
        const line = departments.find(({ fullName }) => fullName === name);
        return `department-${line?.slug ?? hashWord(name)}`;
      },
      has: (entry, name) => namesIn([entry], departments).includes(name),
      ledger,
    }),
    filter("会議", titles(ledger, "meeting"), {
      spell: (name) => `meeting-${hashWord(name)}`,
      has: ({ listed }, name) => meetingName(listed) === name,
      ledger,
    }),
  ].filter(({ places }) => places.length > 0);
}

/** Where the opinions that a department has to answer are listed: all of them for one that has no page of its own; nowhere where there is no list. */
export function opinionsByDepartment(
  site: SiteModel,
): (department: string) => SitePath | undefined {
  const lines = departmentLines(site);
  const ledger = readLedger(site);
  const places = listFilters(ledger, lines).flatMap((each) => each.places);
  return (department) => {
    const names = new Set([department, ...namesOf(department, lines)]);
    const isTheirs = ({ path, name }: OpinionsPlace): boolean =>
      path.startsWith(DEPARTMENT) && names.has(name);
    return places.find(isTheirs)?.path ?? (ledger.length > 0 ? "opinions/" : undefined);
  };
}

function titles(ledger: readonly LedgerEntry[], by: "department" | "meeting"): readonly string[] {
  const listed = ledger.map((each) => each.listed);
  return groupOpinions(listed, by).map(({ title }) => title);
}

/** Who has to answer, by the names that the departments have now; 全ての担当部 and the like as they are. */
function namesIn(
  ledger: readonly LedgerEntry[],
  departments: readonly DepartmentLine[],
): readonly string[] {
  const names = titles(ledger, "department").flatMap((title) => {
    const lines = namesOf(title, departments);
    return lines.length === 0 ? [title] : lines;
  });
  return [...new Set(names)];
}

/** What the department of some name is called in full now: several where it was split. */
function namesOf(name: string, departments: readonly DepartmentLine[]): readonly string[] {
  return departments.filter(({ names }) => names.includes(name)).map(({ fullName }) => fullName);
}

function editionOf(ledger: readonly LedgerEntry[], name: string): string {
  const entry = ledger.find(({ listed }) => listed.given === name);
  return parseOpinionId(entry?.listed.id ?? "")?.edition ?? "";
}

interface FilterRule {
  readonly spell: (name: string) => string;
  readonly has: (entry: LedgerEntry, name: string) => boolean;
  readonly ledger: readonly LedgerEntry[];
}

function filter(
  heading: string,
  names: readonly string[],
  { spell, has, ledger }: FilterRule,
): OpinionsFilter {
  const ordered = [
    ...ledger.filter(({ isOpen }) => isOpen),
    ...ledger.filter(({ isOpen }) => !isOpen),
  ];
  const places = names
    .map((name) => ({
      path: `opinions/${spell(name)}/`,
      name,
      entries: ordered.filter((entry) => has(entry, name)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return { heading, places };
}
