import { editionOf } from "@torikumi/record/dev/edition-of";
import { expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { noteLines } from "./paper-fixture.ts";

const HEAD = "番号,提言,方針,取組内容,取組状況,自己評価,今後の取組,取組区分,担当部";
const LINE = "1-ア-1,１　体制,ア,研修を行う。,行った。,進んだ。,続ける。,継続";
const DEPARTMENTS = '"子）児童相談所\n区）保健福祉部"';
const TEXT = `${HEAD}\n${LINE},${DEPARTMENTS}\n`;

/** Bytes of TEXT in ISO-2022-JP and EUC-JP, made once with iconv. */
const OTHER = {
  "iso-2022-jp":
    "GyRCSFY5ZhsoQiwbJEJEczhAGyhCLBskQkp9P0sbKEIsGyRCPGhBSEZiTUYbKEIsGyRCPGhBSD51NjcbKEIsGyRCPCs4Skk+MkEbKEIsGyRCOiM4ZSROPGhBSBsoQiwbJEI8aEFINmhKLBsoQiwbJEJDNEV2SXQbKEIKMS0bJEIlIhsoQi0xLBskQiMxISFCTkApGyhCLBskQiUiGyhCLBskQjgmPSQkcjlUJCYhIxsoQiwbJEI5VCRDJD8hIxsoQiwbJEI/SiRzJEAhIxsoQiwbJEJCMyQxJGshIxsoQiwbJEI3UUIzGyhCLCIbJEI7UiFLO3lGOEFqQ0w9ahsoQgobJEI2aCFLSl03ckohO2NJdBsoQiIK",
  "euc-jp":
    "yNa55izE87jALMr9v8ssvOjByMbizcYsvOjByL71trcsvKu4ysm+ssEsuqO45aTOvOjByCy86MHItujKrCzDtMX2yfQKMS2loi0xLKOxoaHCzsCpLKWiLLimvaSk8rnUpKahoyy51KTDpL+hoyy/yqTzpMChoyzCs6SxpOuhoyy30cKzLCK70qHLu/nGuMHqw8y96gq26KHLyt238sqhu+PJ9CIK",
  shift_jis:
    "lNSNhiyS8Yy+LJX7kGosjuaRZ5Pgl2UsjuaRZ4/zi7UsjqmMyJVdib8sjaGM44LMjuaRZyyO5pFni+aVqiySU5OWlZQKMS2DQS0xLIJQgUCRzJCnLINBLIykj0OC8I1zgqSBQiyNc4LBgr2BQiyQaYLxgr6BQiyRsYKvgumBQiyMcJGxLCKOcYFqjpmTtpGKkmuPigqL5oFqlduMkpWfjoOVlCIK",
};

const wide = (text: string): Buffer => Buffer.from(text, "utf16le");

const FILES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${TEXT}`)],
  ["UTF-16 as Excel saves it", wide(`\uFEFF${TEXT.replaceAll(",", "\t")}`)],
  ["UTF-16 without a mark", wide(TEXT)],
  ["UTF-16, the other byte first", wide(`\uFEFF${TEXT}`).swap16()],
  ...Object.entries(OTHER).map(([name, base64]) => [name, Buffer.from(base64, "base64")] as const),
  ["CR LF, in cells too", Buffer.from(TEXT.replaceAll("\n", "\r\n"))],
  ["CR at the ends of lines", Buffer.from(TEXT.replaceAll("\n", "\r"))],
  [
    "CR at the ends of lines, LF in cells without quotes",
    Buffer.from(`${HEAD}\r${LINE},${DEPARTMENTS.replaceAll('"', "")}\r`),
  ],
  ["semicolons", Buffer.from(TEXT.replaceAll(",", ";"))],
];

test.each(FILES)("a text file with %s", async (_, bytes) => {
  const { files, notes } = await readWorkbook(new Uint8Array(bytes), { editionId: "r7" });
  expect(noteLines(notes).filter((line) => line.startsWith("error"))).toEqual([]);
  expect((await editionOf(files)).measures.get("1-ア-1")?.value).toMatchObject({
    goal: "研修を行う。",
    category: "継続",
    departments: ["子）児童相談所", "区）保健福祉部"],
  });
});

test("a text in UTF-32 is refused, and not read with a blank between all letters", async () => {
  const utf32 = Buffer.concat(
    [...`\uFEFF${TEXT}`].map((letter) => Buffer.concat([wide(letter), Buffer.alloc(2)])),
  );
  await expect(readWorkbook(new Uint8Array(utf32), { editionId: "r7" })).rejects.toThrow(
    "文字コードを読み取れません。",
  );
});

test("what a table shows where it has no value is told where it comes in a text file", async () => {
  const text = TEXT.replace("行った。", "#REF!").replace("進んだ。", "########");
  const { files, notes } = await readWorkbook(Buffer.from(text), { editionId: "r7" });
  expect(files.size).toBeGreaterThan(0);
  expect(noteLines(notes)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^warning CSV!E2「#REF!」 エラー値の文字を、そのまま取り込みました。/u),
      expect.stringMatching(/^warning CSV!F2「########」 「#」だけが並んでいます。/u),
    ]),
  );
});
