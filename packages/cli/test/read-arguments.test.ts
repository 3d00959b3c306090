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

  test("a text that only speaks of the option asks for nothing", () => {
    const reason = "理由は --format json の誤り";
    expect(readArguments(["edition", "correct", "r7.1", "--reason", reason]).reader).toBe("person");
  });
});
