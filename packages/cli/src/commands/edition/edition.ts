import { buildRouteMap } from "@stricli/core";
import type { World } from "../../world.ts";
import { editionCorrect } from "./edition-correct.ts";
import { editionOpen } from "./edition-open.ts";
import { editionPublish } from "./edition-publish.ts";
import { editionStatus } from "./edition-status.ts";

/** `torikumi edition …`: the work of a year. */
export const edition = buildRouteMap<string, World>({
  routes: {
    open: editionOpen,
    status: editionStatus,
    publish: editionPublish,
    correct: editionCorrect,
  },
  docs: {
    brief: "年度版を始め、記入の進み具合を見て、公表し、訂正する",
    fullDescription: [
      "事務局の1年の仕事です。順に、open で次の年度版の案を始め、status で記入の進み具合を見て、publish で公表します。",
      "公表したあとで誤りが見つかったら、correct で正誤表を付けて訂正します。公表した年度版そのものは書き換えません。",
      "手順は docs/publishing.md にあります。",
    ].join("\n"),
  },
});
