import type { CellNote } from "../../../notes/import-note.ts";

/** Names of departments, and what a person should know about how they were taken apart. */
export interface DepartmentNames {
  readonly names: readonly string[];
  readonly notes: readonly CellNote[];
}

/** A bureau's letters before a department's name: 子）児童相談所. */
const BUREAU = /^([^\s()（）、，,・／/]{1,8})[)）]/u;
const BRACKETS = /[（(][^（()）]*[）)]/gu;
/** What an office's name ends with. */
const OFFICE =
  /(?:[部課局室所係班署館園院校庁省区会]|本部|センター|事務局|グループ|チーム|担当|機構|病院)$/u;
/** How high an office stands, by the end of its name: the smaller is part of the greater. */
const RANKS: readonly RegExp[] = [
  /(?:局|本部|庁|省|委員会)$/u,
  /(?:部|区|所|センター|署|院|館)$/u,
  /(?:課|室|事務局)$/u,
  /(?:係|班|担当|グループ|チーム)$/u,
];

/** The bureau that a name begins with: 子）児童相談所 → 子. Undefined where it begins with none. */
export function bureauOf(name: string): string | undefined {
  return BUREAU.exec(name)?.[1];
}

/** Whether a text ends as the names of offices do, a note in brackets aside. */
export function isOffice(text: string): boolean {
  return OFFICE.test(withoutBrackets(text));
}

/** Whether every office is part of the one before: 福祉部 and 障害福祉課. */
export function isNested(offices: readonly string[]): boolean {
  const ranks = offices.map((office) =>
    RANKS.findIndex((rank) => rank.test(withoutBrackets(office))),
  );
  return ranks.every(
    (rank, index) => rank !== -1 && (index === 0 || rank > (ranks[index - 1] ?? 0)),
  );
}

/** Whether a bracket is open at the end of a text; the one of 子） was never opened. */
export function isOpen(text: string): boolean {
  const name = withoutBrackets(text.replace(BUREAU, ""));
  return /[（(]/u.test(name);
}

/** How many bureaus a text names: 子）児童相談所区）保健福祉部 names two. */
export function countBureaus(text: string): number {
  return withoutBrackets(text).match(/[)）]/gu)?.length ?? 0;
}

/** The parts of a text between separators, those within brackets and within names that are `held` together aside. */
export function partsOf(
  text: string,
  separator: RegExp,
  held: readonly string[] = [],
): readonly string[] {
  const whole: string[] = [];
  const hide = (piece: string): string => `\0${whole.push(piece) - 1}\0`;
  const show = (part: string): string =>
    part.replace(/\0(\d+)\0/gu, (_, at: string) => whole[Number(at)] ?? "");
  const hidden = held
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, hide), text)
    .replace(BRACKETS, hide);
  // A name that is held can stand within brackets.
  return hidden
    .split(separator)
    .map((part) => show(show(part)).trim())
    .filter((part) => part !== "");
}

function withoutBrackets(text: string): string {
  return text.replace(BRACKETS, "");
}
