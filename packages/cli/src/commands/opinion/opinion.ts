import { buildRouteMap } from "@stricli/core";
import type { World } from "../../world.ts";
import { opinionCollect } from "./opinion-collect.ts";
import { opinionImport } from "./opinion-import.ts";
import { opinionList } from "./opinion-list.ts";

/** `torikumi opinion …`: the committee's opinions and the departments' answers. */
export const opinion = buildRouteMap<string, World>({
  routes: { list: opinionList, import: opinionImport, collect: opinionCollect },
  docs: {
    brief: "委員会の意見と担当部の対応を一覧にし、表やプルリクエストから取り込む",
    fullDescription: [
      "委員会の意見は、1つずつのページ（意見/r8/3.md など）にあり、対応が済んでも残ります。",
      "list で一覧にし（画面、Excel、Word、JSON）、委員会の表（番号、対象、意見、会議、対応、処理）から import で取り込みます。",
      "collect は、プルリクエストでのやり取りを 経緯/年度版/番号.md に残し、「意見:」で始まる発言を意見のページにします。",
    ].join("\n"),
  },
});
