import { isReservedName, MEASURE_KEYS } from "@torikumi/record";
import { expect, test } from "vitest";
import { OWN_HEADINGS } from "../src/layout/heading-words.ts";
import { fieldName } from "../src/mapping/layout.ts";

test("no field of a city's own can have the heading of a column or the name of a key", () => {
  const names = [...OWN_HEADINGS.values(), ...Object.values(MEASURE_KEYS)];
  expect(names.filter((name) => !isReservedName(name))).toEqual([]);
});

test("a column of a city's table with such a heading becomes a field of another name", () => {
  expect([fieldName("年度版"), fieldName("前 身"), fieldName("予算額")]).toEqual([
    "年度版（表の欄）",
    "前身（表の欄）",
    "予算額",
  ]);
});
