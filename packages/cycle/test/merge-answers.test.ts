import { describe, expect, test } from "vitest";
import {
  isAnswered,
  mergeAnswers,
  settle,
  type Answer,
  type MergedField,
  type Preference,
} from "../src/inquiry/merge-answers.ts";

const answer = (base: string, reply: string, file = "甲.xlsx"): Answer => ({ file, base, reply });
const HANDED = "研修を行う。";

describe("one reply", () => {
  test.each<[string, string, Answer, MergedField["outcome"]]>([
    ["as it was handed out, nothing written since", HANDED, answer(HANDED, HANDED), "untouched"],
    ["as it was handed out, another text since", "改めた。", answer(HANDED, HANDED), "untouched"],
    ["emptied", HANDED, answer(HANDED, ""), "untouched"],
    ["emptied, another text since", "改めた。", answer(HANDED, ""), "untouched"],
    ["blanks only", HANDED, answer(HANDED, " 　\n"), "untouched"],
    ["the mark 未記入", HANDED, answer(HANDED, "（未記入）"), "untouched"],
    ["the mark where nothing was handed out", "", answer("", "（未記入）"), "untouched"],
    ["filled in", "（未記入）", answer("", "3回行った。"), "taken"],
    ["rewritten", HANDED, answer(HANDED, "3回行った。"), "taken"],
    [
      "rewritten as somebody has written already",
      "3回行った。",
      answer(HANDED, "3回行った。"),
      "agreed",
    ],
    ["rewritten, another text since", "改めた。", answer(HANDED, "3回行った。"), "conflict"],
    [
      "filled in, somebody has written meanwhile",
      "改めた。",
      answer("", "3回行った。"),
      "conflict",
    ],
    ["rewritten, emptied by somebody meanwhile", "", answer(HANDED, "3回行った。"), "conflict"],
    ["some words and the mark left below", "", answer("", "3回行った。\n（未記入）"), "taken"],
    [
      "only line ends and blanks at their ends differ",
      HANDED,
      answer("一\n二", "一 \r\n二　\r\n"),
      "untouched",
    ],
  ])("%s", (_, current, reply, outcome) => {
    expect(mergeAnswers(current, [reply]).outcome).toBe(outcome);
  });

  test("a text is taken as it was written, but for what nobody sees", () => {
    expect(mergeAnswers("", [answer("", "　3回行った。 \r\n\r\n・区で2回\r\n\r\n")])).toMatchObject(
      {
        text: "　3回行った。\n\n・区で2回",
      },
    );
  });
});

describe("two replies on a shared measure", () => {
  const two = (current: string, a: string, b: string, preference?: Preference) =>
    mergeAnswers(current, [answer(HANDED, a, "甲.xlsx"), answer(HANDED, b, "乙.xlsx")], preference);

  test("only one has written: taken", () => {
    expect(two(HANDED, HANDED, "乙が書いた。")).toMatchObject({
      outcome: "taken",
      text: "乙が書いた。",
      answers: [{ file: "乙.xlsx" }],
    });
  });

  test("both have written the same: taken once", () => {
    expect(two(HANDED, "書いた。", "書いた。\r\n")).toMatchObject({
      outcome: "taken",
      text: "書いた。",
    });
  });

  test("they differ: a conflict with both, also where one of them stands in the repository already", () => {
    for (const current of [HANDED, "甲が書いた。"])
      expect(two(current, "甲が書いた。", "乙が書いた。")).toMatchObject({
        outcome: "conflict",
        answers: [{ reply: "甲が書いた。" }, { reply: "乙が書いた。" }],
      });
  });

  test("a person settles it: the repository's text, or that of a file; «the reply» is none where there are two", () => {
    const [a, b] = ["甲が書いた。", "乙が書いた。"];
    expect(two(HANDED, a, b, { side: "current" }).outcome).toBe("kept");
    expect(two(HANDED, a, b, { side: "file", file: "乙.xlsx" })).toMatchObject({
      outcome: "taken",
      text: b,
    });
    expect(two(HANDED, a, b, { side: "reply" }).outcome).toBe("conflict");
    expect(two(HANDED, a, b, { side: "file", file: "丙.xlsx" }).outcome).toBe("conflict");
    expect(two("改めた。", a, a, { side: "reply" })).toMatchObject({ outcome: "taken", text: a });
  });
});

describe("for every combination of what was handed out, what stands there and up to three replies", () => {
  const TEXTS = ["", "甲", "乙", "丙"];
  const REPLIES = [...TEXTS, "（未記入）"];
  const single = ["", "甲"].flatMap((base) =>
    REPLIES.map((reply) => answer(base, reply, `${base}${reply}`)),
  );
  const lists: Answer[][] = [
    [],
    ...single.map((one) => [one]),
    ...single.flatMap((one) => single.map((two) => [one, two])),
    ...single.flatMap((one) => single.flatMap((two) => single.map((three) => [one, two, three]))),
  ];
  const preferences: (Preference | undefined)[] = [
    undefined,
    { side: "current" },
    { side: "reply" },
    { side: "file", file: "乙" },
  ];
  const cases = TEXTS.flatMap((current) =>
    lists.flatMap((answers) => preferences.map((preference) => ({ current, answers, preference }))),
  );
  const after = (current: string, merged: MergedField): string =>
    merged.outcome === "taken" ? merged.text : current;

  test("no text is ever replaced by nothing", () => {
    const lost = cases.filter(
      ({ current, answers, preference }) =>
        current !== "" && after(current, mergeAnswers(current, answers, preference)) === "",
    );
    expect(lost).toEqual([]);
  });

  test("without a person's choice nothing that was written is lost: it stands there afterwards, or it is told as a conflict", () => {
    const lost = cases.filter(({ current, answers, preference }) => {
      if (preference !== undefined) return false;
      const merged = mergeAnswers(current, answers);
      const answered = answers.filter(isAnswered);
      if (merged.outcome === "conflict") return merged.answers.length !== answered.length;
      const text = after(current, merged);
      // What somebody wrote in the repository since the handing out stays, unless it is what an answer was based on.
      const isReplaced = text !== current;
      const wasHanded = answers.some(({ base }) => settle(base) === settle(current));
      return (
        answered.some(({ reply }) => settle(reply) !== settle(text)) || (isReplaced && !wasHanded)
      );
    });
    expect(lost).toEqual([]);
  });

  test("the order of the replies does not matter", () => {
    const outcome = (one: (typeof cases)[number], answers: readonly Answer[]): string =>
      mergeAnswers(one.current, answers, one.preference).outcome;
    const moved = cases.filter(
      (one) => outcome(one, one.answers.toReversed()) !== outcome(one, one.answers),
    );
    expect(moved).toEqual([]);
  });

  test("taking the same replies again changes nothing and is no conflict", () => {
    const changed = cases.filter(({ current, answers, preference }) => {
      const merged = mergeAnswers(current, answers);
      if (preference !== undefined || merged.outcome === "conflict") return false;
      const again = mergeAnswers(after(current, merged), answers);
      return !["untouched", "agreed"].includes(again.outcome);
    });
    expect(changed).toEqual([]);
  });

  test("a choice only ever settles what is a conflict without it", () => {
    const unsettled = cases.filter(({ current, answers, preference }) => {
      const without = mergeAnswers(current, answers);
      const chosen = mergeAnswers(current, answers, preference);
      return without.outcome !== "conflict" && JSON.stringify(chosen) !== JSON.stringify(without);
    });
    expect(unsettled).toEqual([]);
  });
});
