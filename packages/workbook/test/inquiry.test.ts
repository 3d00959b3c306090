import { zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { changeWorkbook, fillIn } from "../dev/fill-in.ts";
import { mihonInquiry } from "../dev/inquiry.ts";
import { readReply, unpackAttachments, writeInquiry } from "../src/index.ts";
import { ANSWERS, answers, FILLED } from "./filled-inquiry.ts";

const bytes = await writeInquiry(mihonInquiry());

describe("the workbook of a department", () => {
  test("is the same, byte for byte, every time", async () => {
    expect(await writeInquiry(mihonInquiry())).toEqual(bytes);
  });

  test("opens only the cells to fill in, and offers lists for words of a vocabulary", async () => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(
      sheets.map(({ name, hidden, veryHidden }) => [name, hidden ?? veryHidden ?? false]),
    ).toEqual([
      ["はじめに", false],
      ["記入", false],
      ["新しい取組", false],
      ["選択肢", true],
      ["torikumi", true],
    ]);
    for (const sheet of sheets.slice(0, 3)) expect(sheet.protection?.sheet).toBe(true);
    const [, form] = sheets;
    const open = form?.rows.flatMap((row, at) =>
      form.cells?.get(`${at},3`)?.style?.protection?.locked === false ? [row[1]] : [],
    );
    expect(open).toEqual([
      "取組区分",
      "取組状況\n令和6年度から令和7年度",
      "自己評価",
      "今後の取組",
      "意見への対応",
      "処理",
      "取組状況\n令和6年度から令和7年度",
    ]);
    expect(form?.dataValidations?.map(({ range, formula1 }) => [range, formula1])).toEqual([
      ["D5", "'選択肢'!$A$1:$A$4"],
      ["D10", "'選択肢'!$D$1:$D$4"],
    ]);
  });

  test("has rows high enough for the texts; one that needs more than Excel's tallest row takes several", async () => {
    const long = "会議を開き、家庭ごとの支援方針を関係部署で共有した。".repeat(60);
    const inquiry = mihonInquiry();
    const [subject] = inquiry.subjects;
    const fields = subject?.fields.map((field) =>
      field.field === "progress" ? { ...field, before: long } : field,
    );
    const tall = await writeInquiry({
      ...inquiry,
      subjects: [{ id: "1-ア-1", kind: "measure", remark: "", fields: fields ?? [] }],
    });
    const form = (await readXlsx(tall)).sheets[1];
    const heights = [...(form?.rowDefs ?? [])].map(([, { height }]) => height ?? 0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(form?.merges?.filter(({ startCol }) => startCol === 2)).toHaveLength(1);
    const reply = await readReply(tall);
    expect(reply.cells.find(({ field }) => field === "progress")?.before?.now.text).toBe(long);
    expect(answers(reply)).toEqual([]);
  });
});

describe("a reply", () => {
  test("untouched says so of every field, and whose it is", async () => {
    const reply = await readReply(bytes);
    expect(answers(reply)).toEqual([]);
    expect(reply).toMatchObject({
      origin: mihonInquiry().origin,
      department: "子）児童相談所",
      answeredOn: "",
      added: [],
      strays: [],
    });
    expect(reply.cells).toHaveLength(9);
    for (const { before } of reply.cells) expect(before?.now.text).toBe(before?.handed);
  });

  test("has the texts that were filled in, to the character", async () => {
    const filled = await fillIn(bytes, [
      ...FILLED,
      { sheet: "はじめに", row: 7, column: 1, text: "令和8年6月20日" },
    ]);
    const reply = await readReply(filled);
    expect(answers(reply)).toEqual(ANSWERS);
    expect(reply.answeredOn).toBe("令和8年6月20日");
  });

  test("is read by its headings and numbers: sheets renamed, columns moved, rows sorted, widened and deleted", async () => {
    const filled = await fillIn(bytes, FILLED);
    const moved = await changeWorkbook(filled, (sheets) => {
      const form = sheets.find(({ name }) => name === "記入");
      if (form === undefined) throw new Error("no form");
      form.name = "回答（写し）";
      const rows = form.rows
        .slice(3)
        .filter((row) => row[1] !== "自己評価")
        .toReversed()
        .map(([id, ...rest]) => [
          null,
          String(id)
            .normalize("NFKC")
            .replace(/[0-9]/g, (digit) => "０１２３４５６７８９"[Number(digit)] ?? ""),
          ...rest.toReversed(),
        ]);
      const [id, ...rest] = form.rows[2] ?? [];
      form.rows = [[], [null, id ?? null, ...rest.toReversed()], ...rows];
      form.cells = new Map();
      form.merges = [];
    });
    expect(answers(await readReply(moved)).toSorted()).toEqual(ANSWERS.toSorted());
  });

  test("tells texts in rows that were not handed out", async () => {
    const extra = await fillIn(bytes, [
      { sheet: "記入", row: 20, column: 3, text: "番号のない行の文" },
    ]);
    expect((await readReply(extra)).strays).toEqual([
      { sheet: "記入", cell: "D21", text: "番号のない行の文" },
    ]);
  });

  test("has the measures to begin, with their policy and departments", async () => {
    const at = (row: number, column: number, text: string) =>
      ({ sheet: "新しい取組", row, column, text }) as const;
    const added = await fillIn(bytes, [
      at(3, 0, "1-ア　区の体制を整える。"),
      at(3, 1, "相談員を置く。"),
      at(3, 4, "4月から始める。"),
      at(3, 6, "区）保健福祉部"),
    ]);
    expect((await readReply(added)).added).toEqual([
      {
        place: { sheet: "新しい取組", cell: "A4" },
        policy: "1-ア　区の体制を整える。",
        title: "",
        goal: "相談員を置く。",
        progress: "",
        evaluation: "",
        plan: "4月から始める。",
        departments: ["区）保健福祉部"],
      },
    ]);
  });

  test("that lost the hidden sheet, or is something else, is refused with what to do", async () => {
    const bare = await changeWorkbook(bytes, (sheets) => void sheets.splice(4, 1));
    await expect(readReply(bare)).rejects.toThrow("照会の回答ではありません");
    const headless = await changeWorkbook(bytes, (sheets) => {
      const form = sheets.find(({ name }) => name === "記入");
      if (form !== undefined) form.rows[2] = ["No.", "項目", "昨年", "今年", ""];
    });
    await expect(readReply(headless)).rejects.toThrow("記入のシートが見つかりません");
  });
});

describe("attachments", () => {
  test("come out of a zip archive with their names, also those that Windows wrote", () => {
    const zip = zipSync({ "回答/r8-子）児童相談所.xlsx": bytes, "memo.txt": new Uint8Array([1]) });
    expect(unpackAttachments(zip)?.map(({ name }) => name)).toEqual([
      "回答/r8-子）児童相談所.xlsx",
      "memo.txt",
    ]);
    // 子.xlsx in Shift_JIS, patched into an archive of the same length.
    const plain = zipSync({ "xx.xlsx": new Uint8Array([1]) }, { level: 0 });
    const patched = plain.map((byte, at) =>
      byte === 0x78 && plain[at + 1] === 0x78 && plain[at + 2] === 0x2e
        ? 0x8e
        : byte === 0x78 && plain[at - 1] === 0x78 && plain[at + 1] === 0x2e
          ? 0x71
          : byte,
    );
    expect(unpackAttachments(patched)?.[0]?.name).toBe("子.xlsx");
  });

  test("with a password are said to have one", () => {
    const locked = Buffer.from(zipSync({ "回答.xlsx": bytes }));
    const directory = locked.indexOf(Buffer.from("PK\x01\x02", "latin1"));
    locked.writeUInt16LE(locked.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(() => unpackAttachments(locked)).toThrow(
      "圧縮ファイルにパスワードが付いています。パスワードで展開し、",
    );
  });

  test("a workbook is none", () => {
    expect(unpackAttachments(bytes)).toBeUndefined();
    expect(unpackAttachments(new TextEncoder().encode("番号,欄"))).toBeUndefined();
  });
});
