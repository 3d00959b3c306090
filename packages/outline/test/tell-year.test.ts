import { compareEditions } from "@torikumi/diff";
import { readMihon } from "@torikumi/record/dev/mihon";
import type { Edition } from "@torikumi/record";
import { expect, test } from "vitest";
import { lostPromises, outlineChanges, tellYear } from "../src/index.ts";

const [r6, r7, r8] = (await Promise.all(["r6", "r7", "r8"].map((id) => readMihon(id)))) as [
  Edition,
  Edition,
  Edition,
];

function tell(
  before: Edition,
  after: Edition,
  longest?: Parameters<typeof tellYear>[0]["longest"],
) {
  const changes = compareEditions(before, after);
  const since = { before, changes, outline: outlineChanges(changes, { before, after }) };
  return tellYear({ after, since, ...(longest !== undefined && { longest }) });
}

test("a year is told in at most ten sentences: counts, what ended, came and was widened and why, figures, promises, opinions, names", () => {
  const story = tell(r6, r7, { ids: ["3-イ-2"], editions: 2 });
  expect(story.map(({ about }) => about)).toEqual([
    "counts",
    "ended",
    "added",
    "expanded",
    "figures",
    "figures",
    "promises",
    "same",
    "opinions",
    "departments",
  ]);
  const textOf = (about: string): string => story.find((one) => one.about === about)?.text ?? "";
  expect(textOf("counts")).toBe(
    "令和7年度版の取組は14件で、令和6年度版より1件多くなりました（新規1件、拡充3件、継続9件、終了1件）。",
  );
  expect(textOf("ended")).toContain("2-ア-3「共通の連絡票による早い連絡」（理由：連絡票の役割を");
  expect(textOf("expanded")).toContain("（これから：令和7年4月に統括支援員の配置を6区に広げる）");
  expect(textOf("expanded")).toContain("、ほか1件の取組。");
  expect(textOf("departments")).toBe(
    "組織の名称が変わりました：総）情報システム部が総）デジタル推進部に。",
  );
});

test("what ended last year is no news this year, a split is told as one, and no figure is told of a measure that ends", () => {
  const story = tell(r7, r8);
  expect(story.some(({ about }) => about === "ended")).toBe(false);
  expect(story.find(({ about }) => about === "added")?.text).toBe(
    "加わった取組は2件です：1-イ-2「園に通っていない子どもの家庭への訪問」、2-イ-3「保育所等からの報告と連絡」（2-イ-1から分かれました）。",
  );
  const figures = tell(r6, r7).filter(({ about }) => about === "figures");
  expect(figures.flatMap(({ measures }) => measures.map(({ id }) => id))).not.toContain("2-ア-3");
});

test("the first edition has its counts and opinions only", () => {
  expect(tellYear({ after: r6 }).map(({ about }) => about)).toEqual(["counts", "opinions"]);
});

test("a measure that went without having ended is told as such", () => {
  const measures = new Map([...r7.measures].filter(([id]) => id !== "1-イ-1" && id !== "2-イ-2"));
  const [, ended] = tell(r7, { ...r7, measures, index: r8.index });
  expect(ended?.text).toContain(
    "1-イ-1「乳幼児健診を受けていない家庭の確認」（終了とされないまま、なくなりました）",
  );
});

test("the promises without a report stand under their measure, a split-off measure apart", () => {
  const lost = lostPromises({ before: r7, after: r8, changes: compareEditions(r7, r8) });
  expect(lost.map(({ id, promises }) => `${id} ${promises.length}`)).toEqual([
    "1-イ-1 1",
    "2-ア-2 2",
    "2-イ-1 1",
    "3-ア-2 1",
    "3-イ-1 2",
    "3-イ-2 1",
  ]);
});
