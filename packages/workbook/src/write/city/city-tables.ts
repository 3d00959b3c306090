import { isUnfilled, parseMeasureId, policyOf, type Edition, type Measure } from "@torikumi/record";
import {
  policyHeading,
  policyLabel,
  recommendationLabel,
  sheetName,
} from "../../layout/level-label.ts";
import { styledLabel } from "../../layout/label-style.ts";
import { canBeTitle } from "../../mapping/above-table.ts";
import { codeId, codeLetters } from "../../mapping/code-id.ts";
import { joinOffices } from "../../mapping/office-names.ts";
import type { LabelStyles, Layout, LayoutColumn } from "../../mapping/layout.ts";
import { movedLayout } from "../../mapping/columns/moved-layout.ts";
import { withOwnFields } from "../../mapping/columns/with-own-fields.ts";
import { markOf } from "../../mapping/rows/row-labels.ts";
import {
  addedColumn,
  cityColumns,
  missingKeys,
  type AddedKey,
  type CityColumn,
} from "./city-columns.ts";

/** A sheet of a city's own table as texts. */
export interface CityTable {
  /** The name of its sheet. */
  readonly name: string;
  /** What stands above the headings, a row each. */
  readonly above: readonly string[];
  readonly headings: readonly string[];
  /** A row of one text is the name of a level. */
  readonly rows: readonly CityRow[];
}

/** A row of such a table. */
type CityRow =
  | { readonly kind: "label"; readonly text: string }
  | { readonly kind: "measure"; readonly texts: readonly string[] };

interface Placed {
  readonly measure: Measure;
  readonly number: number;
  readonly letter: string;
  readonly serial: number;
  readonly title: string;
  readonly direction: string;
}

/** An edition in the headings, order and levels of the city's own table. What the city has no column for stands in columns under torikumi's headings behind its own. */
export function cityTables(edition: Edition, printed: Layout): readonly CityTable[] {
  const page = edition.index?.value;
  const layout = withOwnFields(movedLayout(printed, page?.id ?? ""), page?.extras);
  const placed = [...edition.measures.values()].map(({ value }) => placeOf(edition, value));
  return tablesOf(edition, placed, { ...layout, styles: usableStyles(layout, placed) });
}

/** The styles of the levels; none where rows of their own would not be told apart by them, or cannot all be written so. */
function usableStyles(layout: Layout, placed: readonly Placed[]): LabelStyles {
  const { recommendations, policies, styles } = layout;
  if (recommendations !== "小見出し" && policies !== "小見出し") return styles;
  const { recommendation, policy } = styles;
  const canAll = placed.every(
    ({ number, title, letter, direction }) =>
      (recommendation === undefined ||
        styledLabel(recommendation, String(number), title) !== undefined) &&
      (policy === undefined ||
        letter === "" ||
        styledLabel(policy, letter, direction) !== undefined),
  );
  const marks = [
    recommendationLabel(1, "題名", recommendation),
    policyHeading("1", "題名", policy),
  ].map(markOf);
  return canAll && marks[0] !== marks[1] ? styles : {};
}

function tablesOf(
  edition: Edition,
  placed: readonly Placed[],
  layout: Layout,
): readonly CityTable[] {
  const groups = groupsOf(placed, layout);
  const added = [...levelsAdded(edition, groups, layout), ...missingKeys(edition, layout)];
  const columns = [
    ...cityColumns(edition, layout),
    ...added.map((key) => addedColumn(edition, key)),
  ];
  let row = 0;
  return groups.map(({ name, above, members }) => {
    const rows: CityRow[] = [];
    const last = { recommendation: "", policy: "" };
    for (const one of members) {
      rows.push(...labelsBefore(one, { layout, last }));
      const texts = columns.map((column) => cellOf(column, one, { row, styles: layout.styles }));
      rows.push({ kind: "measure", texts });
      row += 1;
    }
    return { name, above, headings: columns.map(({ heading }) => heading), rows };
  });
}

function placeOf(edition: Edition, measure: Measure): Placed {
  const { recommendation: number = 0, letter = "", serial = 0 } = parseMeasureId(measure.id) ?? {};
  const written = (text = ""): string => (isUnfilled(text) ? "" : text);
  const title = written(edition.recommendations.get(number)?.value.title);
  const direction = written(edition.policies.get(policyOf(measure.id))?.value.direction);
  return { measure, number, letter, serial, title, direction };
}

interface Group {
  readonly name: string;
  readonly above: readonly string[];
  readonly members: readonly Placed[];
}

/** The sheets of the table: one, or one for each level or department that the layout looks for above tables or in the names of sheets. */
function groupsOf(placed: readonly Placed[], layout: Layout): readonly Group[] {
  const { recommendations, policies, departments } = layout;
  const isAbove = (source: string): boolean => source === "表の上";
  const isNamed = (source: string): boolean => source === "シート名";
  const isApart = (source: string): boolean => isAbove(source) || isNamed(source);
  const keyOf = ({ number, letter, measure }: Placed): string =>
    JSON.stringify([
      isApart(recommendations) || isApart(policies) ? number : 0,
      isApart(policies) ? letter : "",
      isApart(departments) ? measure.departments : [],
    ]);
  const groups = [...Map.groupBy(placed, keyOf).values()];
  const names = new Set<string>();
  return groups.map((members, index) => {
    const [first] = members;
    if (first === undefined) return { name: "", above: [], members };
    const label = recommendationLabel(first.number, first.title, layout.styles.recommendation);
    const heading = policyHeading(first.letter, first.direction, layout.styles.policy);
    const office = first.measure.departments.join("、");
    const wanted = isNamed(recommendations)
      ? label
      : isNamed(policies)
        ? heading
        : isNamed(departments)
          ? office
          : groups.length === 1
            ? "取組一覧"
            : `取組一覧${index + 1}`;
    const name = freeName(sheetName(wanted) || `取組一覧${index + 1}`, names);
    names.add(name.toLowerCase());
    return {
      name,
      above: [
        ...(isAbove(departments) ? [`担当：${office}`] : []),
        ...(isAbove(recommendations) ? [label] : []),
        ...(isAbove(policies) && first.letter !== "" ? [heading] : []),
      ],
      members,
    };
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const found = count === 1 ? name : sheetName(name, `（${count}）`);
    if (!taken.has(found.toLowerCase())) return found;
  }
}

/** The levels and ids that have to stand in columns of torikumi's own, for the city's table would be read back otherwise. */
function levelsAdded(
  edition: Edition,
  groups: readonly Group[],
  layout: Layout,
): readonly AddedKey[] {
  const { recommendations, policies, departments } = layout;
  const order = groups.flatMap(({ members }) => members);
  const title = edition.index?.value.title ?? "";
  const isOne = canBeTitle(title) && order.every((one) => one.number === 1 && one.title === title);
  // Names of sheets are cut, and only one thing can name a sheet.
  const areNames = (labelOf: (one: Placed) => string): boolean =>
    groups.every(({ name, members }) => members.every((one) => labelOf(one) === name));
  const isCoded = areCoded(order, layout);
  const tellsLevel = {
    列: isCoded && order.every((one) => one.title === ""),
    小見出し: true,
    表の上: true,
    シート名: areNames(({ number, title }) =>
      recommendationLabel(number, title, layout.styles.recommendation),
    ),
    "1つ": isOne,
  }[recommendations];
  const hasNoPolicy = order.every(({ letter }) => letter === "");
  const isPolicyTold = hasNoPolicy || (isCoded && order.every((one) => one.direction === ""));
  const tellsPolicy = {
    列: isPolicyTold,
    小見出し: true,
    表の上: true,
    シート名: false,
    なし: isPolicyTold,
  }[policies];
  const tellsOffice = {
    列: order.every(({ measure }) => measure.departments.length === 0),
    表の上: order.every(({ measure }) => measure.departments.length === 1),
    シート名: areNames(({ measure }) => measure.departments.join("\n")),
    "1つ": order.every(({ measure }) => measure.departments.join("\n") === layout.department),
  }[departments];
  const isTold: Partial<Record<AddedKey, boolean>> = {
    id: isCoded || isCounted(order),
    recommendation: tellsLevel,
    policy: tellsPolicy,
    departments: tellsOffice,
  };
  const columns = [...layout.columns.values()];
  const brackets = columns.find(({ use }) => use.kind === "field" && use.offices !== undefined);
  if (brackets !== undefined) isTold.departments = areInBrackets(order, brackets);
  return (["id", "recommendation", "policy", "departments"] as const).filter(
    (key) =>
      isTold[key] !== true && !columns.some(({ use }) => use.kind === "field" && use.key === key),
  );
}

/** Whether the city's own numbers, which a column holds, give the ids. */
function areCoded(order: readonly Placed[], { columns }: Layout): boolean {
  const code = [...columns.values()].find(({ use }) => use.kind === "extra" && use.isCode === true);
  if (code === undefined) return false;
  const codes = order.map(
    ({ measure: { extras = [] } }) => extras.find(({ name }) => name === code.name)?.text ?? "",
  );
  const letters = codeLetters(codes.filter((text) => text !== ""));
  return order.every(
    ({ measure }, at) => codeId(codes[at] ?? "", letters)?.join("-") === measure.id,
  );
}

/** Whether departments can be read again where they stand in brackets behind another text. */
function areInBrackets(order: readonly Placed[], { use }: LayoutColumn): boolean {
  return (
    use.kind === "field" &&
    order.every(({ measure }) => {
      const text = (use.key === "title" ? measure.title : measure.goal) ?? "";
      return joinOffices(text, measure.departments, use.offices ?? "（）") !== undefined;
    })
  );
}

/** Whether the rows counted below each policy give the ids. */
function isCounted(order: readonly Placed[]): boolean {
  const counts = new Map<string, number>();
  return order.every(({ number, letter, serial }) => {
    const policy = `${number}-${letter}`;
    const count = (counts.get(policy) ?? 0) + 1;
    counts.set(policy, count);
    return count === serial;
  });
}

/** The rows that name the levels of a measure, where they are others than those of the measure above. */
function labelsBefore(
  { number, title, letter, direction }: Placed,
  {
    layout,
    last,
  }: { readonly layout: Layout; readonly last: { recommendation: string; policy: string } },
): readonly CityRow[] {
  const found: CityRow[] = [];
  const above = recommendationLabel(number, title, layout.styles.recommendation);
  const isNew = above !== last.recommendation;
  if (layout.recommendations === "小見出し" && isNew) found.push({ kind: "label", text: above });
  const below = letter === "" ? "" : policyHeading(letter, direction, layout.styles.policy);
  if (layout.policies === "小見出し" && below !== "" && (isNew || below !== last.policy))
    found.push({ kind: "label", text: below });
  last.recommendation = above;
  last.policy = below;
  return found;
}

function cellOf(
  { holds }: CityColumn,
  placed: Placed,
  { row, styles }: { readonly row: number; readonly styles: LabelStyles },
): string {
  if (holds.kind === "text") return holds.textOf(placed.measure, row);
  const { key, part, of } = holds;
  const { number, title, letter, direction, serial, measure } = placed;
  if (key === "id") {
    const parts = [number, ...(letter === "" ? [] : [letter]), serial].map(String);
    if (of === 1 || parts.length !== of) return part === 0 ? measure.id : "";
    return parts[part] ?? "";
  }
  const [sign, name] = key === "recommendation" ? [String(number), title] : [letter, direction];
  if (sign === "") return "";
  if (of === 1)
    return key === "recommendation"
      ? recommendationLabel(number, title, styles.recommendation)
      : policyLabel(letter, direction, styles.policy);
  return [sign, name][part] ?? "";
}
