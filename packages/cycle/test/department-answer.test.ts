import { describe, expect, test } from "vitest";
import {
  answeredBy,
  answerOf,
  otherAnswers,
  withAnswer,
} from "../src/inquiry/opinion/department-answer.ts";

const NAMES = new Set(["甲部", "乙部", "旧部"]);
const shared = { asked: ["甲部", "乙部"], names: NAMES };
const alone = { asked: ["甲部"], names: NAMES };
const BOTH =
  "前からの答え。\n\n【乙部】\n乙の答え。\n【注】は名前ではない。\n【甲部】　\n甲の答え。\n・二行め";

describe("an answer to an opinion", () => {
  test("is taken apart by the names of departments that stand alone in a line", () => {
    expect(answerOf(BOTH, "甲部", shared)).toBe("甲の答え。\n・二行め");
    expect(answerOf(BOTH, "乙部", shared)).toBe("乙の答え。\n【注】は名前ではない。");
    expect(answerOf(BOTH, "旧部", shared)).toBe("");
    expect([...answeredBy(BOTH, shared)]).toEqual(["乙部", "甲部"]);
    expect(otherAnswers(BOTH, "甲部", shared)).toBe(
      "前からの答え。\n\n【乙部】\n乙の答え。\n【注】は名前ではない。",
    );
  });

  test("gets another text for one department; every line of the others stays", () => {
    const set = (department: string, text: string) =>
      withAnswer(BOTH, department, { text, form: shared });
    expect(set("乙部", "改めた。")).toBe(
      BOTH.replace("乙の答え。\n【注】は名前ではない。", "改めた。"),
    );
    expect(set("旧部", "足した。")).toBe(`${BOTH}\n【旧部】\n足した。`);
    expect(set("甲部", "")).toBe("前からの答え。\n\n【乙部】\n乙の答え。\n【注】は名前ではない。");
    for (const department of NAMES)
      expect(answerOf(set(department, "一\n\n二"), department, shared)).toBe("一\n\n二");
  });

  test("has no name where one department alone is asked, unless names stand there already", () => {
    expect(withAnswer("", "甲部", { text: "答え。", form: alone })).toBe("答え。");
    expect(answerOf("答え。", "甲部", alone)).toBe("答え。");
    expect([...answeredBy("答え。", alone)]).toEqual(["甲部"]);
    expect(withAnswer("【旧部】\n前の答え。", "甲部", { text: "答え。", form: alone })).toBe(
      "【旧部】\n前の答え。\n【甲部】\n答え。",
    );
    expect(withAnswer("答え。", "乙部", { text: "よそから。", form: alone })).toBe(
      "答え。\n【乙部】\nよそから。",
    );
  });

  test("takes the place of what only waits for one", () => {
    for (const waiting of ["", "（担当部の回答）", "（未記入）"]) {
      expect(answerOf(waiting, "甲部", alone)).toBe("");
      expect(withAnswer(waiting, "甲部", { text: "答え。", form: shared })).toBe(
        "【甲部】\n答え。",
      );
      expect(answeredBy(waiting, alone).size).toBe(0);
    }
  });
});
