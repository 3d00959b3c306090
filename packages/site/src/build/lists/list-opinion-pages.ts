import { departmentLines } from "../../model/department/department-lines.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { readLedger } from "../../pages/opinion/opinion-ledger.ts";
import { opinionsPage } from "../../pages/opinion/opinions-page.ts";
import { listFilters } from "../../pages/opinion/opinions-place.ts";
import { frameOpinions, viewOpinions } from "../../pages/opinion/opinions-view.ts";
import { toPage, type SitePage } from "../site-page.ts";

/** The page of all opinions and those that narrow it down; none where no edition has an opinion. */
export function listOpinionPages(site: SiteModel): readonly SitePage[] {
  const ledger = readLedger(site);
  if (ledger.length === 0) return [];
  const filters = listFilters(ledger, departmentLines(site));
  const whole = { path: "opinions/", name: "", entries: ledger };
  return [whole, ...filters.flatMap(({ places }) => places)].map((place) =>
    toPage(frameOpinions(place), () => viewOpinions(place, filters), opinionsPage),
  );
}
