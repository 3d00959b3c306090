import { isAnswered, type Opinion, type Page } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opinion-state",
  title: "委員会意見の処理と対応",
  severity: "error",
  *check({ edition }) {
    for (const page of edition.opinions.values()) yield* checkState(page);
  },
};

function* checkState(page: Page<Opinion>): Generator<Finding> {
  const { state, reason } = page.value;
  const at = { page, span: page.spanOf(["処理"]) };
  const isRefused = state === "対応しない";
  if (state === "対応済" && !isAnswered(page.value))
    yield {
      at,
      message:
        "処理が「対応済」になっていますが、「対応」に回答がありません。「## 対応」の下に、何をしたかを書いてください。まだなら、処理を「対応中」か「未対応」にしてください。",
    };
  if (isRefused && reason === undefined)
    yield {
      at,
      message:
        "処理が「対応しない」になっていますが、理由がありません。「理由: …」の行を加えてください。",
    };
  if (!isRefused && reason !== undefined && state !== "")
    yield {
      at: { page, span: page.spanOf(["理由"], "key") },
      severity: "warning",
      message: `理由がありますが、処理は「${state}」になっています。処理を「対応しない」にするか、理由の行を消して「対応」に書いてください。`,
    };
  const answer = page.sections.find(({ name }) => name === "対応");
  if (state === "未対応" && isAnswered(page.value) && answer !== undefined)
    yield {
      at,
      severity: "warning",
      message:
        "「対応」に回答がありますが、処理は「未対応」のままです。「対応中」「対応済」「対応しない」のどれかにしてください。",
      related: [{ at: headingPlace(page, answer), message: "回答です。" }],
    };
}
