import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { makeXlsx, oleFile, type TestSheet } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

test.each([
  ["cut off", oleFile().slice(0, 300)],
  ["with nothing inside", oleFile()],
  [
    "whose tables do not fit into it",
    Uint8Array.from({ length: 4096 }, (_, at) => oleFile()[at] ?? 0xff),
  ],
])("an old workbook %s is refused in one line", async (_, bytes) => {
  const error = await readWorkbook(bytes, { editionId: "r7" }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toMatch(/古い形式（.xls）/);
});

describe.skipIf(OFFICE === undefined)(
  "saved as .xls by LibreOffice (skipped where it is not installed)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "torikumi-xls-"));
    const sheets: Record<string, TestSheet> = {
      text: paperSheet([ROW, ["", "別の会議。\n二行目", ...ROW.slice(2)] as unknown as TestRow], {
        merges: ["A9:A10"],
      }),
      number: paperSheet([ROW.map((text, at) => (at === 1 ? "" : text)) as unknown as TestRow], {
        raw: { B9: '<c r="B9"><v>15</v></c>' },
      }),
      error: paperSheet([ROW.map((text, at) => (at === 1 ? "" : text)) as unknown as TestRow], {
        raw: { B9: '<c r="B9" t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
      }),
    };

    beforeAll(() => {
      for (const [name, sheet] of Object.entries(sheets))
        writeFileSync(join(folder, `${name}.xlsx`), makeXlsx([sheet]));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const files = Object.keys(sheets).map((name) => join(folder, `${name}.xlsx`));
      execFileSync(
        OFFICE ?? "",
        [profile, "--headless", "--convert-to", "xls", "--outdir", folder, ...files],
        { stdio: "ignore" },
      );
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const read = (name: string) =>
      readWorkbook(readFileSync(join(folder, `${name}.xls`)), { editionId: "r7" });

    test("texts, line breaks and merged cells come in, and what cannot be seen is said", async () => {
      const { files, notes } = await read("text");
      const { measures } = await editionOf(files);
      expect([...measures.values()].map(({ value }) => [value.goalOf, value.progress])).toEqual([
        [undefined, ROW[1]],
        ["1-ア-1", "別の会議。\n二行目"],
      ]);
      expect(noteLines(notes)).toEqual([
        expect.stringMatching(/^warning ! 古い形式（.xls）では、取り消し線/),
      ]);
    });

    test("a number whose look is not in reach is an error with its cell", async () => {
      const { notes } = await read("number");
      expect(noteLines(notes)[0]).toMatch(
        /^error 1-ア!B9「15」 古い形式（.xls）では、数値や日付がどう見えるか読み取れません/,
      );
    });

    test("an error of a cell is one here too", async () => {
      const { notes } = await read("error");
      expect(noteLines(notes)[0]).toBe(
        "error 1-ア!B9「#DIV/0!」 エラー値になっています。正しい文字を入力してください。",
      );
    });
  },
);
