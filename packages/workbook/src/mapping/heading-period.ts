import type { ColumnKey } from "../layout/heading-words.ts";
import { isPeriod } from "../layout/period.ts";

const YEARS =
  /(?:(?:令和|平成|[RrHhＲＨ])[\s]*[0-9０-９元]{1,2}|[12０-９][0-9０-９]{3})[\s]*(?:年度?)?(?:[\s]*(?:から|～|〜|－|-|及び|・|、|と)[\s]*(?:令和|平成|[RrHhＲＨ])?[\s]*[0-9０-９元]{1,4}[\s]*(?:年度?)?)*(?:以降|以後|末)?/u;
/** The fields that report on years or plan for them. */
const DATED: ReadonlySet<ColumnKey> = new Set(["progress", "evaluation", "plan"]);

/** The years that a city's heading names (令和６年度 in 今後の課題と令和６年度の実施予定); "" where it names none, or the field has no years. */
export function headingPeriod(heading: string, key: ColumnKey): string {
  if (!DATED.has(key)) return "";
  const found = YEARS.exec(heading)?.[0].trim() ?? "";
  return isPeriod(found.normalize("NFKC").replace(/\s/gu, "").toLowerCase()) ? found : "";
}
