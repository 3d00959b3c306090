import { describe, expect, test } from "vitest";
import {
  isAnswered,
  mergeAnswers,
  settle,
  type Answer,
  type MergedField,
  type Preference,
} from "../src/inquiry/merge/merge-answers.ts";

const answer = (base: string, reply: string, file = "甲.xlsx"): Answer => ({
  file,
  department: file.slice(0, 1),
  base,
  reply,
});
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
      "settled",
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
    mergeAnswers(current, [answer(HANDED, a, "甲.xlsx"), answer(HANDED, b, "乙.xlsx")], {
      preference,
    });

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

describe("a reply that was taken and committed before", () => {
  const FIRST = "3回行った。";
  const history = [HANDED, FIRST];

  test("is no answer any more, whatever a proof-reader has made of it", () => {
    const again = mergeAnswers("３回行いました。", [answer(HANDED, FIRST)], { history });
    expect(again.outcome).toBe("settled");
  });

  test("gives way to a second reply of the same department, as long as nobody has changed it", () => {
    const both = [
      answer(HANDED, FIRST, "甲.xlsx"),
      answer(HANDED, "4回行った。", "甲（差替）.xlsx"),
    ];
    expect(mergeAnswers(FIRST, both, { history })).toMatchObject({
      outcome: "taken",
      text: "4回行った。",
    });
    expect(mergeAnswers("３回行いました。", both, { history })).toMatchObject({
      outcome: "conflict",
      answers: [{ reply: "4回行った。" }],
    });
    const other = [answer(HANDED, FIRST, "甲.xlsx"), answer(HANDED, "4回行った。", "乙.xlsx")];
    expect(mergeAnswers(FIRST, other, { history }).outcome).toBe("conflict");
    expect(mergeAnswers(FIRST, both, { history: [HANDED] }).outcome).toBe("conflict");
  });

  test("is an answer again where it was written over the text that stands there", () => {
    const insisted = answer("３回行いました。", FIRST);
    expect(mergeAnswers("３回行いました。", [insisted], { history }).outcome).toBe("taken");
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
  const histories = [[], ["甲"], ["乙"], ["甲", "乙", "丙"]];
  const cases = TEXTS.flatMap((current) =>
    lists.flatMap((answers) =>
      histories.flatMap((history) =>
        preferences.map((preference) => ({ current, answers, history, preference })),
      ),
    ),
  );
  const merge = (one: (typeof cases)[number], more: Partial<(typeof cases)[number]> = {}) => {
    const { current, answers, history, preference } = { ...one, ...more };
    return mergeAnswers(current, answers, { history, preference });
  };
  const after = (current: string, merged: MergedField): string =>
    merged.outcome === "taken" ? merged.text : current;

  test("no text is ever replaced by nothing", () => {
    const lost = cases.filter((one) => one.current !== "" && after(one.current, merge(one)) === "");
    expect(lost).toEqual([]);
  });

  test("without a person's choice nothing that was written is lost: it stands there, or stood there in a commit, or is told", () => {
    const lost = cases.filter((one) => {
      const { current, answers, history, preference } = one;
      if (preference !== undefined) return false;
      const merged = merge(one);
      const text = after(current, merged);
      const told = merged.outcome === "conflict" ? merged.answers : [];
      const kept = (reply: string): boolean =>
        [text, ...history, ...told.map((each) => each.reply)].some(
          (each) => settle(each) === settle(reply),
        );
      // What somebody wrote in the repository since the handing out stays, unless an answer knew it.
      const isReplaced = text !== current;
      const wasKnown = [...answers.map(({ base }) => base), ...history].some(
        (each) => settle(each) === settle(current),
      );
      return (
        answers.filter(isAnswered).some(({ reply }) => !kept(reply)) || (isReplaced && !wasKnown)
      );
    });
    expect(lost).toEqual([]);
  });

  test("the order of the replies does not matter", () => {
    const moved = cases.filter(
      (one) => merge(one, { answers: one.answers.toReversed() }).outcome !== merge(one).outcome,
    );
    expect(moved).toEqual([]);
  });

  test("taking the same replies again, committed or not, changes nothing and is no conflict", () => {
    const changed = cases.filter((one) => {
      const merged = merge(one);
      if (one.preference !== undefined || merged.outcome === "conflict") return false;
      // A workbook that was handed out over another's answer, in one pile with that answer, may ask again.
      const written = one.answers.filter(isAnswered);
      if (written.some(({ base }) => written.some(({ reply }) => reply === base))) return false;
      const current = after(one.current, merged);
      const again = [
        merge(one, { current }),
        merge(one, { current, history: [...one.history, current] }),
      ];
      return again.some(({ outcome }) => !["untouched", "settled"].includes(outcome));
    });
    expect(changed).toEqual([]);
  });

  test("a choice only ever settles what is a conflict without it", () => {
    const unsettled = cases.filter((one) => {
      const without = merge(one, { preference: undefined });
      return (
        without.outcome !== "conflict" && JSON.stringify(merge(one)) !== JSON.stringify(without)
      );
    });
    expect(unsettled).toEqual([]);
  });
});
