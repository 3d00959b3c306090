import { isUnfilled } from "@torikumi/record";
import type { Report } from "./best-place.ts";

/**
 * What measures report together, those left unfilled apart: what was promised for one may have been done in any of those in
 * which it goes on. The first one's texts stand first.
 */
export function joinReports(reports: readonly Report[]): Report {
  const joined = (field: keyof Report): string =>
    reports
      .map((report) => report[field])
      .filter((text) => !isUnfilled(text))
      .join("\n");
  return { progress: joined("progress"), evaluation: joined("evaluation") };
}
