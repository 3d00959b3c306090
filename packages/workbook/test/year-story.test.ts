import { assembleEdition } from "@torikumi/record";
import { expect, test } from "vitest";
import { readFacts } from "../src/read/tables/read-facts.ts";
import { factRows } from "../src/write/facts/fact-rows.ts";
import { exportJson } from "../src/write/json/export-json.ts";

const edition = await assembleEdition(
  [
    {
      path: "index.md",
      blob: "",
      text: "---\n年度版: r7\n題名: 取組状況\nあらまし:\n  - 研修が15回になりました。\n  - 終了した取組はありません。\n---\n",
    },
  ],
  { root: "" },
);

test("the story of the year travels with the sheet beside the list, and with the JSON", () => {
  const notes: string[] = [];
  const rows = factRows(edition, "without measures");
  const { story } = readFacts({ name: "年度版", rows } as never, ({ message }) =>
    notes.push(message),
  );
  expect(story).toEqual(["研修が15回になりました。", "終了した取組はありません。"]);
  expect(notes).toEqual([]);
  expect(exportJson(edition).story).toEqual(story);
});
