import { buildRouteMap } from "@stricli/core";
import type { World } from "../../world.ts";
import { inquiryMake } from "./inquiry-make.ts";
import { inquiryTake } from "./inquiry-take.ts";

/** `torikumi inquiry …`: asking the departments. */
export const inquiry = buildRouteMap<string, World>({
  routes: { make: inquiryMake, take: inquiryTake },
  docs: {
    brief: "担当部に照会するファイルを作り、回答を取り込む",
    fullDescription: [
      "Excel で担当部に照会します。make で担当部ごとのファイルを作って送り、返ってきたファイルを take で取り込みます。",
      "take は何度でも、順番を問わず実行できます。配布したときから変わっていない欄は取り込まず、食い違いがあれば何も書き込まずに知らせます。",
    ].join("\n"),
  },
});
