import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillIn } from "../dev/fill-in.ts";
import { mihonInquiry } from "../dev/inquiry.ts";
import { makeXlsx, type TestSheet } from "../dev/make-xlsx.ts";
import { readReply, readWorkbook, writeInquiry } from "../src/index.ts";
import { ANSWERS, answers, FILLED } from "./filled-inquiry.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

describe.skipIf(OFFICE === undefined)(
  "saved by LibreOffice (skipped where it is not installed)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "torikumi-office-"));
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

    // To start LibreOffice costs far more than a workbook: once for each format.
    function saveAs(format: string, names: readonly string[]): void {
      const settings = `-env:UserInstallation=file://${folder}/settings`;
      const target = ["--convert-to", format, "--outdir", join(folder, "out")];
      const files = names.map((name) => join(folder, `${name}.xlsx`));
      execFileSync(OFFICE ?? "", [settings, "--headless", ...target, ...files], {
        stdio: "ignore",
      });
    }

    beforeAll(async () => {
      for (const [name, sheet] of Object.entries(sheets))
        writeFileSync(join(folder, `${name}.xlsx`), makeXlsx([sheet]));
      const reply = await fillIn(await writeInquiry(mihonInquiry()), FILLED);
      writeFileSync(join(folder, "reply.xlsx"), reply);
      saveAs("xls", [...Object.keys(sheets), "reply"]);
      saveAs("xlsx", ["reply"]);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const saved = (file: string): Uint8Array => readFileSync(join(folder, "out", file));
    const read = (name: string) => readWorkbook(saved(`${name}.xls`), { editionId: "r7" });

    test.each(["xlsx", "xls"])("as .%s a reply says the same", async (format) => {
      const reply = await readReply(saved(`reply.${format}`));
      expect(answers(reply)).toEqual(ANSWERS);
      expect(reply.origin).toEqual(mihonInquiry().origin);
      for (const { before } of reply.cells) expect(before?.now.text).toBe(before?.handed);
    });

    test("as .xls texts, line breaks and merged cells come in, and what cannot be seen is said", async () => {
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

    test("as .xls a number whose look is not in reach is an error with its cell", async () => {
      const { notes } = await read("number");
      expect(noteLines(notes)[0]).toMatch(
        /^error 1-ア!B9「15」 古い形式（.xls）では、数値や日付がどう見えるか読み取れません/,
      );
    });

    test("as .xls an error of a cell is one here too", async () => {
      const { notes } = await read("error");
      expect(noteLines(notes)[0]).toBe(
        "error 1-ア!B9「#DIV/0!」 エラー値になっています。正しい文字を入力してください。",
      );
    });
  },
);
