import { compareEditions } from "@torikumi/diff";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { readMihon } from "@torikumi/record/dev/mihon";
import { expect, test } from "vitest";

import { leadingFigures, listEvents, outlineChanges } from "../src/index.ts";
import { figureSentence } from "../src/digest/figure-sentence.ts";

test("a figure that surely counts something is told in a sentence", () => {
  const tell = (label: string, from: number, to: number, unit: string): string =>
    figureSentence({ field: "progress", label, from, to, unit });
  expect(tell("研修", 12, 15, "回")).toBe("研修の回数が12回から15回に増えました。");
  expect(tell("受診率", 91.2, 88, "％")).toBe("受診率が91.2％から88％に下がりました。");
  expect(tell("支援を要する世帯", 84, 151, "世帯")).toBe(
    "支援を要する世帯の数が84世帯から151世帯に増えました。",
  );
  expect(tell("者", 5, 3, "名")).toBe("取組状況の人数が5名から3名に減りました。");
});

const [before, after] = await Promise.all([readMihon("r7"), readMihon("r8")]);
const changes = compareEditions(before, after);

test("the leading figures are of what was done, one a measure, and none in a correction", () => {
  const figures = leadingFigures(changes, after, { limit: 3 });
  expect(figures.length).toBe(3);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(3);
  for (const { text } of figures)
    expect(text).toMatch(/が.+から.+に(増えました|減りました|上がりました|下がりました)。$/u);
  expect(leadingFigures({ ...changes, to: "r7.1" }, after, { limit: 3 })).toEqual([]);
});

test.each([
  ["3歳児健診の未受診は31名であった。", "5歳児健診の未受診は48名であった。"],
  ["通告は1,203件（速報値）であった。", "通告は1,150件（確定値）であった。"],
  ["前年度に比べ、通告は48件増となった。", "前年度に比べ、通告は12件減となった。"],
  ["来所による相談は20件であった。", "相談は30件であった。"],
])("no sentence tells what grew where another thing is counted: %j → %j", (old, now) => {
  const edition = (id: string, progress: string) =>
    makeEdition({ id, measures: { "1-ア-1": { progress } } });
  const [from, to] = [edition("r7", old), edition("r8", now)];
  expect(leadingFigures(compareEditions(from, to), to, { limit: 3 })).toEqual([]);
});

test("the events are those that end, begin, move or take another category, in the committee's order", () => {
  const events = listEvents(outlineChanges(changes, { before, after }));
  expect(events.map(({ id, text }) => `${id} ${text}`)).toMatchInlineSnapshot(`
    [
      "2-ア-3 令和7年度版で終了した取組です。令和8年度版にはありません。",
      "1-ア-1 取組区分が「拡充」から「継続」に変わりました。",
      "1-ア-3 取組区分が「新規」から「継続」に変わりました。",
      "2-ア-1 取組区分が「継続」から「拡充」に変わりました。",
      "3-ア-2 取組区分が「拡充」から「継続」に変わりました。",
      "1-イ-2 令和8年度版で加わりました。取組区分は「新規」です。",
      "2-イ-3 2-イ-1から分かれた取組です（2-イ-1も続いています）。",
      "2-ア-4 番号が3-イ-3から2-ア-4に変わりました。",
    ]
  `);
});
