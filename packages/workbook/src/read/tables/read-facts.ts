import {
  EDITION_KEYS,
  EXTRA_MODES,
  isReservedName,
  namedFields,
  parsePolicyId,
  type Department,
  type EditionPage,
  type Policy,
  type PolicyId,
  type Recommendation,
} from "@torikumi/record";
import { cellName } from "../../notes/cell-name.ts";
import { FACTS_MARK } from "../../layout/facts-mark.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { readItem } from "../../layout/item-mark.ts";
import type { Category } from "../../layout/category.ts";
import { shorten } from "../../notes/shorten.ts";
import { rowTexts, textAt, type SheetTable } from "../cells/sheet-table.ts";
import { squeeze } from "./labels.ts";

/** What the sheet beside a list says of the edition; see `factRows`. */
export interface EditionFacts {
  readonly edition: string;
  readonly title: string;
  readonly cases: readonly string[];
  /** あらまし: the story of the year. */
  readonly story: readonly string[];
  readonly preface: string;
  /** The reported years and those planned for, which a city's own headings need not name. */
  readonly periods: { readonly progress: string; readonly plan: string };
  readonly categories: readonly Category[];
  /** The city's own fields and grades; undefined where the sheet says nothing of them. */
  /** What else the sheet says of the edition as a whole: 公表日, 発行者. */
  readonly keys: Partial<EditionPage>;
  readonly own: Pick<EditionPage, "ratings" | "extras" | "unused"> | undefined;
  readonly departments: readonly Department[];
  readonly recommendations: readonly Recommendation[];
  readonly policies: readonly Policy[];
}

/** Whether a sheet is the one beside a list. */
export function isFactsSheet(table: SheetTable): boolean {
  return squeeze(textAt(table, 0, 0)) === FACTS_MARK;
}

/** Reads the sheet beside a list. Rows that begin with no known word are told. */
export function readFacts(table: SheetTable, note: NoteSink): EditionFacts {
  const rows = table.rows.map((row) => [...row]);
  const of = (word: string): string[][] => rows.filter(([first = ""]) => squeeze(first) === word);
  noteUnread(table, note);
  return {
    edition: of(FACTS_MARK)[0]?.[1] ?? "",
    title: of("題名")[0]?.[1] ?? "",
    cases: of("事例").flatMap(([, text = ""]) => (text === "" ? [] : [text])),
    story: of("あらまし").flatMap(([, text = ""]) => (text === "" ? [] : [text])),
    preface: of("前書き")[0]?.[1] ?? "",
    periods: {
      progress: of("対象期間")[0]?.[1] ?? "",
      plan: of("対象期間")[0]?.[2] ?? "",
    },
    categories: of("取組区分").map(([, name = "", description = ""]) => ({ name, description })),
    keys: Object.fromEntries(
      Object.entries(EDITION_KEYS).flatMap(([field, key]) => {
        const text = of(key)[0]?.[1] ?? "";
        return text === "" ? [] : [[field, text]];
      }),
    ),
    own: ownFields(of),
    departments: of("担当部").map(department),
    recommendations: of("提言").flatMap(([, number = "", title = "", items = ""]) =>
      /^[1-9]\d*$/u.test(squeeze(number))
        ? {
            number: Number(squeeze(number)),
            title,
            items: items === "" ? [] : items.split("\n").map((item) => readItem(item).text),
          }
        : [],
    ),
    policies: of("取組方針").flatMap(([, text = "", direction = ""]) => {
      const id = squeeze(text);
      return parsePolicyId(id) === undefined ? [] : [{ id: id as PolicyId, direction }];
    }),
  };
}

/** How many cells of a row are read, by its word; the words of which only the first row counts have `once`. */
const ROWS: Readonly<Record<string, { readonly width: number; readonly once?: true }>> = {
  [FACTS_MARK]: { width: 2, once: true },
  題名: { width: 2, once: true },
  事例: { width: 2 },
  あらまし: { width: 2 },
  前書き: { width: 2, once: true },
  対象期間: { width: 3, once: true },
  ...Object.fromEntries(
    Object.values(EDITION_KEYS).map((key) => [key, { width: 2, once: true } as const]),
  ),
  取組区分: { width: 3 },
  担当部: { width: 8 },
  評価: { width: 3 },
  追加の欄: { width: 3 },
  使わない欄: { width: 2 },
  提言: { width: 4 },
  取組方針: { width: 3 },
};

/** Tells of what stands on the sheet and is not read: rows without a word, words that stand again, cells too many, ids that are none. */
function noteUnread(table: SheetTable, note: NoteSink): void {
  const seen = new Set<string>();
  const tell = (row: number, column: number, text: string, message: string): void =>
    note({
      severity: "warning",
      sheet: table.name,
      cell: cellName(row, column),
      quote: shorten(text),
      message,
    });
  for (const row of table.rows.keys()) {
    const texts = rowTexts(table, row);
    const word = squeeze(table.rows[row]?.[0] ?? "");
    const known = ROWS[word];
    const isAgain = known?.once === true && seen.has(word);
    seen.add(word);
    const id = squeeze(table.rows[row]?.[1] ?? "");
    const isNoId =
      (word === "提言" && !/^[1-9]\d*$/u.test(id)) ||
      (word === "取組方針" && parsePolicyId(id) === undefined);
    const name = table.rows[row]?.[1] ?? "";
    if (word === "追加の欄" && isReservedName(name))
      note({
        severity: "error",
        sheet: table.name,
        cell: cellName(row, 1),
        quote: shorten(name),
        message: "もとからある欄と同じ名前です。違う名前にしてください。",
      });
    for (const { column, text } of texts)
      if (known === undefined) tell(row, column, text, NO_WORD);
      else if (isAgain) tell(row, column, text, AGAIN);
      else if (isNoId) tell(row, column, text, NO_ID);
      else if (column >= known.width) tell(row, column, text, TOO_MANY);
  }
}

const NO_WORD =
  "この行は取り込みません。行の始めを題名・事例・あらまし・前書き・取組区分・担当部・提言・取組方針のどれかにしてください。";
const AGAIN = "同じ見出しの2つめの行は取り込みません。1つの行にまとめてください。";
const NO_ID =
  "番号を読み取れないため、この行は取り込みません。提言は「1」、取組方針は「1-ア」のように書いてください。";
const TOO_MANY = "この列は使わないので取り込みません。必要なら左の欄に移してください。";

function ownFields(of: (word: string) => string[][]): EditionFacts["own"] {
  const ratings = of("評価").map(([, name = "", description = ""]) => ({ name, description }));
  const extras = of("追加の欄").map(([, name = "", mode = ""]) => ({
    name,
    isYearly: mode === EXTRA_MODES.yearly,
  }));
  const unused = namedFields(of("使わない欄").map(([, name = ""]) => name));
  return ratings.length + extras.length + unused.length === 0
    ? undefined
    : {
        ...(ratings.length > 0 && { ratings }),
        ...(extras.length > 0 && { extras }),
        ...(unused.length > 0 && { unused }),
      };
}

function department([
  ,
  name = "",
  bureau = "",
  from = "",
  to = "",
  successors = "",
  team = "",
  latinName = "",
]: readonly string[]): Department {
  return {
    name,
    ...(bureau === "" ? {} : { bureau }),
    ...(latinName === "" ? {} : { latinName }),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    successors: successors === "" ? [] : successors.split("\n"),
    ...(team === "" ? {} : { team }),
  };
}
