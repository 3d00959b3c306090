import { expect, test } from "vitest";
import { namedCommands } from "../src/terminal/named-commands.ts";

test("the commands that a sentence names are those that work from where the person is", () => {
  const sentence =
    "「torikumi」です。npx torikumi edition open r8 で始め、torikumi validate records で確かめてください。torikumi -C kita fix、dist/torikumi new、torikumi validated";
  expect(namedCommands(sentence, "北 市")).toBe(
    "「torikumi」です。npx torikumi -C '北 市' edition open r8 で始め、torikumi -C '北 市' validate records で確かめてください。torikumi -C kita fix、dist/torikumi new、torikumi validated",
  );
  expect(namedCommands(sentence, undefined)).toBe(sentence);
});
