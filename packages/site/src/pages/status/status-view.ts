import { crumbsToEdition } from "../../layout/crumbs.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import { progressPath, recordPath, type SitePath } from "../../model/addresses.ts";
import { departmentPath } from "../../model/department/department-name.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { DepartmentProgress, DraftProgress } from "../../model/site-input.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** How far the departments are with a draft. */
export interface StatusView {
  readonly heading: string;
  readonly summary: string;
  /** The headings of the counts; the first of them only where somebody looked into the replies. */
  readonly columns: readonly string[];
  readonly rows: readonly StatusRow[];
}

/** A department, its counts, and what it has left. */
export interface StatusRow {
  readonly name: string;
  /** Its page; undefined for what stands for measures without a department. */
  readonly link: SiteLink | undefined;
  /** A count, or a word where the column has words; of opinions that wait, a count with the way to them. */
  readonly cells: readonly (string | number | OpinionCount)[];
  readonly waiting: readonly { readonly link: SiteLink; readonly fields: string }[];
}

/** How many opinions wait for a department, and the page that lists them. */
interface OpinionCount {
  readonly count: number;
  readonly path: SitePath;
}

const REPLIES = { none: "照会なし", asked: "照会中", returned: "回答あり" } as const;

const COUNTS = [
  ["取組", ({ measures }) => measures],
  ["記入済み", ({ filled }) => filled],
  ["未記入の欄", ({ unfilled }) => unfilled],
  ["前年度のまま", ({ carried }) => carried],
  ["エラー", ({ errors }) => errors],
  ["警告", ({ warnings }) => warnings],
] as const satisfies readonly (readonly [string, (row: DepartmentProgress) => number])[];

/** The board of a draft, a row a department; `opinionsOf` says where the opinions that a department has to answer are listed. */
export function viewStatus(
  node: EditionNode,
  { measures, filled, departments }: DraftProgress,
  opinionsOf: (department: string) => SitePath | undefined,
): StatusView {
  const hasReplies = departments.some(({ reply }) => reply !== undefined);
  const inCharge = new Set([...node.measures.values()].flatMap((measure) => measure.departments));
  return {
    heading: `記入の進み具合（${node.fullName}）`,
    summary: `取組${measures}件のうち${filled}件が記入済みです。`,
    columns: [
      ...(hasReplies ? ["回答"] : []),
      ...COUNTS.map(([name]) => name),
      "答えを待つ意見",
      "うち対応あり",
    ],
    rows: departments.map((row) => ({
      name: row.name,
      link: inCharge.has(row.name)
        ? { label: row.name, path: departmentPath(node, row.name) }
        : undefined,
      cells: [
        ...(hasReplies ? [REPLIES[row.reply ?? "none"]] : []),
        ...COUNTS.map(([, count]) => count(row)),
        countOpinions(row, opinionsOf(row.name)),
        row.answered,
      ],
      waiting: row.waiting.map(({ id, fields }) => ({
        link: { label: id, path: recordPath(node.slug, id) },
        fields: fields.join("、"),
      })),
    })),
  };
}

function countOpinions(
  { opinions }: DepartmentProgress,
  path: SitePath | undefined,
): number | OpinionCount {
  return opinions === 0 || path === undefined ? opinions : { count: opinions, path };
}

/** Title, banners and way to the board of a draft. */
export function frameStatus(site: SiteModel, node: EditionNode): PageFrame {
  return {
    title: `記入の進み具合（${node.fullName}）`,
    description: `${node.name}の案について、担当部ごとの記入の進み具合を示します。`,
    path: progressPath(node.slug),
    node,
    crumbs: crumbsToEdition(node),
    banners: bannersOf(site, node),
  };
}
