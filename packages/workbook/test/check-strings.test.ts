import { expect, test } from "vitest";
import { checkStrings, countStrings } from "../src/gate/check-strings.ts";

test("a cell that points behind the end of the list of texts is named; a number that is as large is no pointer", () => {
  const count = countStrings("<sst><si><t>一</t></si><si><t>二</t></si></sst>");
  expect(count).toBe(2);
  expect(() => checkStrings('<c t="s" r="A1"><v>1</v></c>', count)).not.toThrow();
  expect(() => checkStrings('<c r="A1" s="2"><v>2</v></c>', count)).not.toThrow();
  expect(() => checkStrings("<x:c r='B7' t='s'><x:v>2</x:v></x:c>", count)).toThrow("セル「B7」");
});

test("a tag of a million attributes is gone through once, not once for each", () => {
  const attributes = 'r="A1" '.repeat(1_000_000);
  for (const end of ["", ">", "><v>"])
    expect(() => checkStrings(`<c t="s" ${attributes}${end}`, 0)).not.toThrow();
  expect(() => checkStrings(`<c t="s" ${attributes}><v>0</v>`, 0)).toThrow("セル「A1」");
});
