import { describe, expect, test } from "vitest";
import { readArguments } from "../src/terminal/read-arguments.ts";

const read = (line: string) => readArguments(line.split(" "));

describe("the arguments that all commands have in common", () => {
  test("-C may stand anywhere before --, and the last one counts", () => {
    expect(read("-C a validate -C b records -- -C c")).toEqual({
      directory: "b",
      reader: "person",
      rest: ["validate", "records", "--", "-C", "c"],
    });
  });

  test.each([
    ["diff --format json", "program"],
    ["diff --format=json", "program"],
    ["validate --format sarif r8", "program"],
    ["validate --format text", "person"],
    ["export --format jsonl", "person"],
    ["new -- --format json", "person"],
  ])("%s is for a %s", (line, reader) => {
    expect(read(line).reader).toBe(reader);
  });

  test("the two words of --prefer are one value, also where the file's name has a blank", () => {
    const rest = (...args: string[]) => readArguments(["inquiry", "take", ...args]).rest.slice(2);
    expect(rest("回答", "--prefer", "reply", "1-ア-2.progress", "--dry-run")).toEqual([
      "回答",
      "--prefer",
      "reply 1-ア-2.progress",
      "--dry-run",
    ]);
    expect(rest("--prefer", "r8 子.xlsx", "1-ア-2.取組状況")).toEqual([
      "--prefer",
      "r8 子.xlsx 1-ア-2.取組状況",
    ]);
    expect(rest("--prefer", "current 1-ア-2.取組状況", "回答")).toEqual([
      "--prefer",
      "current 1-ア-2.取組状況",
      "回答",
    ]);
  });

  test("a text that only speaks of the option asks for nothing", () => {
    const reason = "理由は --format json の誤り";
    expect(readArguments(["edition", "correct", "r7.1", "--reason", reason]).reader).toBe("person");
  });
});
