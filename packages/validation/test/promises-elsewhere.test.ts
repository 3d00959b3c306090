import { expect, test } from "vitest";
import { editionOf } from "./edition-of.ts";
import { validate } from "../src/index.ts";

type Page = Readonly<Record<"goal" | "progress" | "plan", string>> & { readonly head?: string };

const SALON: Page = {
  goal: "若い親が集まれる場を設ける。",
  progress: "場を公民館に設け、96人が訪れた。",
  plan: "託児を付ける。",
};
const FATHERS: Page = {
  goal: "父親の育児の悩みに応じる。",
  progress: "土曜日の相談日を設け、57名が訪れた。",
  plan: "父親向けの料理教室を開く。",
};

function page({ goal, progress, plan, head = "取組区分: 継続" }: Page): string {
  return `---\n${head}\n担当部: [子）児童相談所]\n---\n\n## 取組内容\n\n${goal}\n\n## 取組状況\n\n${progress}\n\n## 自己評価\n\n手応えを得た。\n\n## 今後の取組\n\n${plan}\n`;
}

async function forgotten(after: Readonly<Record<string, Page>>): Promise<readonly string[]> {
  const files = (pages: Readonly<Record<string, Page>>) =>
    Object.fromEntries(Object.entries(pages).map(([path, one]) => [path, page(one)]));
  const previous = await editionOf(files({ "1/ア/1.md": SALON, "1/ア/2.md": FATHERS }), "r7");
  return validate(await editionOf(files(after), "r8"), { previous })
    .filter(({ rule }) => rule === "forgotten-promise")
    .map(({ path, message }) => `${path} ${/「.*?」/u.exec(message)?.[0]}`);
}

const GOES_ON = {
  ...SALON,
  progress: "託児を付けた回を4回開き、131人が訪れた。",
  plan: "続ける。",
};
const ENDED = {
  ...FATHERS,
  head: "取組区分: 終了\n終了理由: 1-ア-1に統合したため\n統合先: 1-ア-1",
  progress: "相談日は別の場に移した。",
  plan: "統合先で続ける。",
};
const WITH_COOKING = { ...GOES_ON, progress: `${GOES_ON.progress}父親向けの料理教室を3回開いた。` };

test("what a merged measure had promised may be reported by the one that it went into", async () => {
  expect(await forgotten({ "1/ア/1.md": WITH_COOKING, "1/ア/2.md": ENDED })).toEqual([]);
  expect(await forgotten({ "1/ア/1.md": GOES_ON, "1/ア/2.md": ENDED })).toEqual([
    "records/1/ア/2.md 「父親向けの料理教室を開く」",
  ]);
});

test("where its page is gone, the one that names it as 前身 is asked", async () => {
  const head = "取組区分: 継続\n前身: [1-ア-1, 1-ア-2]";
  expect(await forgotten({ "1/ア/1.md": { ...WITH_COOKING, head } })).toEqual([]);
  expect(await forgotten({ "1/ア/1.md": { ...GOES_ON, head } })).toEqual([
    "records/1/ア/1.md 「父親向けの料理教室を開く」",
  ]);
});

test("what was split off may report what the whole had promised", async () => {
  const head = "取組区分: 新規\n前身: 1-ア-1";
  const split = { ...FATHERS, head, progress: "集まりの間、託児を付けた。" };
  const whole = { ...GOES_ON, progress: "131人が訪れた。" };
  const fathers = { ...FATHERS, progress: "父親向けの料理教室を3回開いた。", plan: "続ける。" };
  const pages = { "1/ア/1.md": whole, "1/ア/2.md": fathers };
  expect(await forgotten({ ...pages, "1/ア/3.md": split })).toEqual([]);
  expect(await forgotten(pages)).toEqual(["records/1/ア/1.md 「託児を付ける」"]);
});

test("a report of which only the figures are new is a report, and what it leaves out is told", async () => {
  const figures = { ...SALON, progress: "場を公民館に設け、104人が訪れた。" };
  expect(await forgotten({ "1/ア/1.md": figures, "1/ア/2.md": ENDED })).toEqual([
    "records/1/ア/1.md 「託児を付ける」",
    "records/1/ア/2.md 「父親向けの料理教室を開く」",
  ]);
});
