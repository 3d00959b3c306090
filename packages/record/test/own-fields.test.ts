import { expect, test } from "vitest";
import { parseEditionPage } from "../src/index.ts";

const page = (name: string) => ({
  path: "index.md",
  blob: "",
  text: `---\n年度版: r7\n題名: 取組状況\n対象期間:\n  取組状況: 令和6年度\n  今後の取組: 令和7年度以降\n取組区分:\n  継続: 続ける\n追加の欄:\n  ${name}: 毎年書く\n---\n`,
});

test.for(["取組内容", "委員会意見", "担当部", "前身", "番号", "年度版", "評価の段階"])(
  "a field of the city's own is not called like a section, a key or a column of torikumi's: %s",
  async (name) => {
    const { diagnostics } = await parseEditionPage(page(name));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `「追加の欄」がもとからある欄（${name}）と同じ名前を含んでいます。違う名前にするか、その行を消してください。`,
    ]);
  },
);

test.for(["年度計画", "__proto__", "constructor"])("any other name may be: %s", async (name) => {
  const { value, diagnostics } = await parseEditionPage(page(name));
  expect(diagnostics).toEqual([]);
  expect(value.extras).toEqual([{ name, isYearly: true }]);
});
