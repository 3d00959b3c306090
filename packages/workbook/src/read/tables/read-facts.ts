import {
  EXTRA_MODES,
  FIELD_HEADINGS,
  parsePolicyId,
  TEXT_FIELDS,
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
import { textAt, type SheetTable } from "../cells/sheet-table.ts";
import { squeeze } from "./labels.ts";

/** What the sheet beside a list says of the edition; see `factRows`. */
export interface EditionFacts {
  readonly edition: string;
  readonly title: string;
  readonly cases: readonly string[];
  readonly preface: string;
  readonly categories: readonly Category[];
  /** The city's own fields and grades; undefined where the sheet says nothing of them. */
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
  const known = new Set([
    FACTS_MARK,
    "題名",
    "事例",
    "前書き",
    "取組区分",
    "担当部",
    "評価",
    "追加の欄",
    "使わない欄",
    "提言",
    "取組方針",
    "",
  ]);
  for (const [row, [first = ""]] of rows.entries())
    if (!known.has(squeeze(first)))
      note({
        severity: "warning",
        sheet: table.name,
        cell: cellName(row, 0),
        message: `「${shorten(first)}」の行は取り込みません。題名・事例・前書き・取組区分・担当部・提言・取組方針のどれかにしてください。`,
      });
  return {
    edition: of(FACTS_MARK)[0]?.[1] ?? "",
    title: of("題名")[0]?.[1] ?? "",
    cases: of("事例").flatMap(([, text = ""]) => (text === "" ? [] : [text])),
    preface: of("前書き")[0]?.[1] ?? "",
    categories: of("取組区分").map(([, name = "", description = ""]) => ({ name, description })),
    own: ownFields(of),
    departments: of("担当部").map(department),
    recommendations: of("提言").map(([, number, title = "", items = ""]) => ({
      number: Number(number),
      title,
      items: items === "" ? [] : items.split("\n").map((item) => readItem(item).text),
    })),
    policies: of("取組方針").flatMap(([, id = "", direction = ""]) =>
      parsePolicyId(id) === undefined ? [] : [{ id: id as PolicyId, direction }],
    ),
  };
}

function ownFields(of: (word: string) => string[][]): EditionFacts["own"] {
  const ratings = of("評価").map(([, name = "", description = ""]) => ({ name, description }));
  const extras = of("追加の欄").map(([, name = "", mode = ""]) => ({
    name,
    isYearly: mode === EXTRA_MODES.yearly,
  }));
  const named = new Set(of("使わない欄").map(([, name = ""]) => name));
  const unused = TEXT_FIELDS.filter((field) => named.has(FIELD_HEADINGS[field]));
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
]: readonly string[]): Department {
  return {
    name,
    ...(bureau === "" ? {} : { bureau }),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    successors: successors === "" ? [] : successors.split("\n"),
    ...(team === "" ? {} : { team }),
  };
}
