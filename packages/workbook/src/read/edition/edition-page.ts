import {
  editionName,
  parseEditionId,
  UNFILLED,
  usedPeriods,
  type DispensableField,
  type EditionPage,
} from "@torikumi/record";
import { yearsOf } from "../../layout/period.ts";
import type { Draft } from "../draft/draft.ts";
import type { NoteSink } from "../../notes/import-note.ts";

const CASE = /(?:平成|令和)(?:元|[0-9０-９]{1,2})年(?:[0-9０-９]{1,2}月)?死亡事例/gu;

/** The edition page after an import: title, years and vocabulary from the workbook where it has them, cases and preface kept. */
export function editionPage(
  draft: Draft,
  existing: EditionPage | undefined,
  edition: string,
  note: NoteSink,
): EditionPage {
  const title = draft.title || existing?.title || "";
  const progress = draft.periods.progress || existing?.periods.progress || "";
  const plan = draft.periods.plan || existing?.periods.plan || "";
  const unused = unusedFields(draft, existing);
  const periods = { progress: progress || UNFILLED, plan: plan || UNFILLED };
  const used = usedPeriods({ periods, ...(unused.length > 0 && { unused }) });
  const missing = [
    ...(title === "" ? ["題名"] : []),
    ...(used.progress === UNFILLED ? ["取組状況の対象期間"] : []),
    ...(used.plan === UNFILLED ? ["今後の取組の対象期間"] : []),
  ];
  if (missing.length > 0)
    note({
      severity: "warning",
      sheet: "",
      cell: "",
      message: `${missing.join("と")}が取り込むファイルに見つかりません。取り込んだ後に「index.md」に書いてください。`,
    });
  const farYear = otherYear(draft.periods.progress, edition);
  if (farYear !== undefined) note({ severity: "warning", sheet: "", cell: "", message: farYear });
  if (existing !== undefined && existing.id !== "" && existing.id !== edition)
    note({
      severity: "warning",
      sheet: "",
      cell: "",
      message: `取り込み先は「${existing.id}」の年度版ですが、指定された「${edition}」の年度版に変えます。「${existing.id}」をそのまま残すなら、別のフォルダーに取り込んでください。`,
    });
  const named = new Set(draft.categories.map(({ name }) => name));
  const cases =
    draft.cases ?? (existing === undefined ? (title.match(CASE) ?? []) : existing.cases);
  // The story of another year is none of this one's.
  const { story: _, unused: _before, ...kept } = existing ?? {};
  const earlier = existing?.id === edition ? existing.story : undefined;
  const story = draft.story === undefined || draft.story.length === 0 ? earlier : draft.story;
  const hasCategories = draft.categories.length > 0;
  const earlierWords = hasCategories ? (existing?.categories ?? []) : [];
  return {
    ...draft.keys,
    ...kept,
    ...(story === undefined ? {} : { story }),
    id: edition,
    title: title === "" ? editionName(edition) : title,
    periods,
    categories: [...draft.categories, ...earlierWords.filter(({ name }) => !named.has(name))],
    cases: [...cases],
    preface: draft.preface ?? existing?.preface ?? "",
    ...draft.own,
    ...(unused.length > 0 && { unused }),
  };
}

/** Says that a workbook reports of other years than an edition does: of the year before, or of its own. Undefined where it fits. */
function otherYear(progress: string, edition: string): string | undefined {
  const reported = yearsOf(progress)?.last;
  const year = parseEditionId(edition)?.fiscalYear;
  if (reported === undefined || year === undefined) return undefined;
  if (reported === year || reported === year - 1) return undefined;
  return `取組状況の対象期間（${progress}）が、${editionName(edition)}の前の年度ではありません。年度版の番号（--edition）と、取り込むファイルを確かめてください。`;
}

/** What the city does not have. A workbook with categories is that of a city which has them, whatever stood there before. */
function unusedFields(
  { own, categories }: Draft,
  existing: EditionPage | undefined,
): readonly DispensableField[] {
  const told = own?.unused ?? existing?.unused ?? [];
  return told.filter((field) => field !== "category" || categories.length === 0);
}
