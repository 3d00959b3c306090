import type { CellNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";

/** The departments of a cell, and what a person should know about how they were taken apart. */
export interface DepartmentNames {
  readonly names: readonly string[];
  readonly notes: readonly CellNote[];
}

/** A bureau's letters before a department's name: 子）児童相談所. */
const PREFIX = /^[^\s()（）、，,・／/]{1,8}[)）]/u;
/** What an office's name ends with, a note in brackets aside. */
const OFFICE =
  /(?:[部課局室所係班署館園院校庁省区会]|本部|センター|事務局|グループ|チーム|担当|機構|病院)(?:[（(][^（()）]*[）)])?$/u;
/** How high an office stands, by the end of its name: the smaller is part of the greater. */
const RANKS: readonly RegExp[] = [
  /(?:局|本部|庁|省|委員会)$/u,
  /(?:部|区|所|センター|署|院|館)$/u,
  /(?:課|室|事務局)$/u,
  /(?:係|班|担当|グループ|チーム)$/u,
];
/** Signs that part names; spaces and ・ stand inside names as well. */
const STRONG = /[、，,／/；;＆&]/u;
const SPACE = /[ \u3000]+/u;
const ANY = /[、，,／/；;＆&・]|[ \u3000]+/u;

/**
 * Takes a cell apart into names of departments: one a line, or several on a line. A name that is known stays whole.
 * Where a line may be two names, or two lines one, it is told.
 */
export function departmentNames(text: string, known: ReadonlySet<string>): DepartmentNames {
  const notes: CellNote[] = [];
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const names = joinWrapped(lines, known, notes).flatMap((line) => splitLine(line, known, notes));
  return { names: [...new Set(names)], notes };
}

/** The bureau that a name begins with: 子）児童相談所 → 子. Undefined where it begins with none. */
export function bureauOf(name: string): string | undefined {
  return PREFIX.exec(name)?.[0].slice(0, -1);
}

/** Puts names together that a narrow column broke: the joined name is known, or only it is an office. */
function joinWrapped(
  lines: readonly string[],
  known: ReadonlySet<string>,
  notes: CellNote[],
): readonly string[] {
  const hasPrefixes = lines.some((line) => PREFIX.test(line));
  const found: string[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    const joined = `${before ?? ""}${line}`;
    const isPart =
      before !== undefined && (isOpen(before) || !PREFIX.test(line)) && !known.has(line);
    if (isPart && !known.has(before) && (known.has(joined) || isBroken(before, joined))) {
      found[found.length - 1] = joined;
      notes.push({
        severity: "warning",
        quote: shorten(joined),
        message:
          "行の途中で折り返した1つの担当部とみてつなぎました。別の部なら、それぞれの名前を省かずに書いてください。",
      });
      continue;
    }
    if (isPart && hasPrefixes)
      notes.push({
        severity: "warning",
        quote: shorten(line),
        message:
          "局の頭文字（「子）」など）で始まらない担当部です。名前の途中の改行なら1行につなぎ、別の部なら頭文字を書いてください。",
      });
    found.push(line);
  }
  return found;
}

function isBroken(before: string, joined: string): boolean {
  return isOpen(before) || (!OFFICE.test(before) && OFFICE.test(joined));
}

/** Whether a bracket is open at the end of a text; the one of 子） was never opened. */
function isOpen(text: string): boolean {
  const name = text.replace(PREFIX, "");
  return (name.match(/[（(]/gu)?.length ?? 0) > (name.match(/[）)]/gu)?.length ?? 0);
}

function splitLine(line: string, known: ReadonlySet<string>, notes: CellNote[]): readonly string[] {
  if (known.has(line)) return [line];
  const parts = partsOf(line, ANY);
  const isWhole = (part: string): boolean => known.has(part) || PREFIX.test(part);
  if (parts.length > 1 && parts.every(isWhole)) {
    if (!parts.every((part) => known.has(part)) && !STRONG.test(line)) notes.push(split(line));
    return parts;
  }
  const strong = partsOf(line, STRONG);
  const isEvery = parts.length > 1 && parts.every((part) => OFFICE.test(part));
  if (isEvery && (strong.length > 1 || !isDescending(parts))) {
    notes.push(split(line));
    return parts;
  }
  const isNested = isEvery && partsOf(line, SPACE).length === parts.length;
  const hasSecondPrefix =
    parts.slice(1).some((part) => PREFIX.test(part)) ||
    /[^（(\s][)）].+[^（(][)）]./u.test(line.replace(/[（(][^（()）]*[）)]/gu, ""));
  if (strong.length > 1 || hasSecondPrefix || (isEvery && !isNested))
    notes.push({
      severity: "warning",
      quote: shorten(line),
      message:
        "1行に2つの担当部があるように見えますが、1つの名前として取り込みました。2つの部なら1行に1つずつ書いてください。",
    });
  return [line];
}

function split(line: string): CellNote {
  return {
    severity: "warning",
    quote: shorten(line),
    message:
      "1行に書かれた複数の担当部とみて分けました。1つの部の名前なら、取り込み先の departments.yaml にその名前を加えてから取り込み直してください。",
  };
}

/** Parts of a line outside brackets. */
function partsOf(line: string, separator: RegExp): readonly string[] {
  const inside: string[] = [];
  const masked = line.replace(/[（(][^（()）]*[）)]/gu, (bracket) => {
    inside.push(bracket);
    return `\0${inside.length - 1}\0`;
  });
  return masked
    .split(separator)
    .map((part) => part.replace(/\0(\d+)\0/gu, (_, index) => inside[Number(index)] ?? "").trim())
    .filter((part) => part !== "");
}

/** Whether every part is a smaller office than the one before: 福祉部 障害福祉課 is one department. */
function isDescending(parts: readonly string[]): boolean {
  const ranks = parts.map((part) =>
    RANKS.findIndex((rank) => rank.test(part.replace(/[（(][^（()）]*[）)]$/u, ""))),
  );
  return ranks.every(
    (rank, index) => rank !== -1 && (index === 0 || rank > (ranks[index - 1] ?? 0)),
  );
}
