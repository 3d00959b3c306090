import { placeOf, type Edition } from "@torikumi/record";

import { pageName } from "../changes/page-name.ts";

/** The page in which a finding stands, for readers who know no files: 1-ア-1, 取組方針1-ア, 年度版の表紙; its path where it is no page. */
export function pageOfPath(path: string, { root }: Pick<Edition, "root">): string {
  const inside = root !== "" && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  const place = placeOf(inside);
  switch (place?.kind) {
    case "measure":
    case "opinion":
      return place.id;
    case "policy":
      return pageName(place.id);
    case "recommendation":
      return pageName(String(place.number));
    case "edition":
      return pageName("index");
    case "register":
      return "担当部の登録簿";
    default:
      return path;
  }
}
