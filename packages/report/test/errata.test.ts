import { compareEditions } from "@torikumi/diff";
import { expect, test } from "vitest";
import { listErrata } from "@torikumi/outline";
import { errataRows, renderErrataHtml, renderErrataMarkdown } from "../src/index.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";

const INDEX = (id: string): string =>
  `---\n年度版: ${id}\n題名: みほん市の取組\n対象期間:\n  取組状況: 令和6年度\n  今後の取組: 令和7年度\n取組区分:\n  継続: 続ける\n---\n`;
const TEXT = "健診を受けていない家庭は52件であった。\n全ての家庭を訪ねた。";

async function corrected() {
  const before = await editionOf({
    "index.md": INDEX("r7"),
    "1/ア/index.md": "区の体勢を整える。\n",
    "1/ア/1.md": measureText(
      "継続",
      ["保）健康部"],
      ["訪ねる。", TEXT.replace("\n", "\n\n"), "よい。", "続ける。"],
    ),
    "1/ア/2.md": measureText("継続", ["保）健康部"], ["配る。", "配った。", "よい。", "続ける。"]),
  });
  const after = await editionOf({
    "index.md": INDEX("r7.1"),
    "1/ア/index.md": "区の体制を整える。\n",
    "1/ア/1.md": measureText(
      "継続",
      ["保）健康部", "子）相談所"],
      ["訪ねる。", TEXT.replace("\n", "\n\n").replace("52件", "25件"), "よい。", "続ける。"],
    ),
    "1/ア/2.md": measureText(
      "拡充",
      ["保）健康部"],
      ["配る。", "配った。", "よい。", "続ける。<b>"],
    ),
  });
  const editions = { before, after };
  const reasons = { all: "誤記 | @name のため", byPage: new Map([["1-ア-1", "集計の誤り"]]) };
  return listErrata(compareEditions(before, after), editions, reasons);
}

test("the 正誤表 has one row for each sentence that was wrong, with what should stand there and why", async () => {
  expect(errataRows(await corrected())).toEqual([
    ["箇所", "誤", "正", "理由"],
    ["1-ア-1　担当部", "保）健康部", "保）健康部、子）相談所", "集計の誤り"],
    [
      "1-ア-1　取組状況",
      "健診を受けていない家庭は52件であった。",
      "健診を受けていない家庭は25件であった。",
      "集計の誤り",
    ],
    ["1-ア-2　取組区分", "継続", "拡充", "誤記 | @name のため"],
    ["1-ア-2　今後の取組", "続ける。", "続ける。<b>", "誤記 | @name のため"],
    [
      "取組方針1-ア　取組の方向性",
      "区の体勢を整える。",
      "区の体制を整える。",
      "誤記 | @name のため",
    ],
  ]);
});

test("as Markdown and as a page it marks the wrong and the right words, and no text becomes markup", async () => {
  const errata = await corrected();
  const editions = { from: "r7", to: "r7.1" };
  const markdown = renderErrataMarkdown(errata, editions);
  expect(markdown.split("\n")[0]).toBe("## 正誤表　令和7年度版 → 令和7年度版（訂正1）");
  expect(markdown).toContain("<del>52件</del>");
  expect(markdown).toContain("<ins>25件</ins>");
  expect(markdown).not.toMatch(/<b>|@name|\| /);
  const html = renderErrataHtml(errata, editions);
  expect(html).toContain("<h1>正誤表　令和7年度版 → 令和7年度版（訂正1）</h1>");
  expect(html).toContain("&lt;b&gt;");
  expect(html).not.toContain("<b>");
});
