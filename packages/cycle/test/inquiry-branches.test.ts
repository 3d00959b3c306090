import { describe, expect, test } from "vitest";
import { askedCity } from "./mihon-city.ts";

const CHILD = "子）児童相談所";
const FAMILY = "子）こども家庭部";
const WARD = "区）こども家庭課";

const fill = (id: string, name: string, text: string) => ({ id, name, text });
const onto = "branches";

describe("taking replies onto branches", () => {
  test("each department has its own commit on its own branch; what is checked out stays as it is", async () => {
    const city = await askedCity();
    const head = city.git("rev-parse", "HEAD");
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "6区に置いた。")]);
    await city.reply(CHILD, [fill("3-ア-1", "自己評価", "達成した。")]);
    const taken = await city.take({ onto });
    expect(taken).toMatchObject({ written: true, conflicts: [] });
    expect(taken.branches).toEqual([
      { department: FAMILY, branch: `回答/r8/${FAMILY}` },
      { department: CHILD, branch: `回答/r8/${CHILD}` },
    ]);
    expect(city.git("status", "--porcelain", "--", "records")).toBe("");
    expect(city.git("rev-parse", "HEAD")).toBe(head);
    const log = city.git("log", "--format=%an <%ae>%n%s", `main..回答/r8/${FAMILY}`);
    expect(log).toBe(`${FAMILY} <>\n${FAMILY}の回答（1-ア-1）\n`);
    const names = (branch: string) =>
      city.git("-c", "core.quotePath=false", "diff", "--name-only", "main", branch).trim();
    expect(names(`回答/r8/${FAMILY}`)).toBe("records/1/ア/1.md");
    expect(names(`回答/r8/${CHILD}`)).toBe("records/3/ア/1.md");
    city.git("merge", "--quiet", "-m", "統合", `回答/r8/${FAMILY}`, `回答/r8/${CHILD}`);
    expect(city.read("records/1/ア/1.md")).toContain("6区に置いた。");
  });

  test("the same replies again make no commit; later ones follow on the branch, also when main has moved on", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "6区に置いた。")]);
    await city.take({ onto });
    expect(await city.take({ onto })).toMatchObject({
      written: false,
      branches: [],
      conflicts: [],
    });
    city.edit("records/1/ア/2.md", "（未記入）", "事務局が書いた。");
    city.commit("直す");
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組状況", "6区に置いた。"),
      fill("1-ア-3", "自己評価", "達成した。"),
    ]);
    expect((await city.take({ onto })).branches).toHaveLength(1);
    const branch = `回答/r8/${FAMILY}`;
    expect(city.git("rev-list", "--count", `main..${branch}`).trim()).toBe("2");
    expect(city.git("show", `${branch}:records/1/ア/3.md`)).toContain("達成した。");
    expect(city.git("show", `${branch}:records/1/ア/1.md`)).toContain("6区に置いた。");
  });

  test("a conflict with another department's branch is told before anyone merges, and nothing is committed", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "局が書いた。")]);
    await city.take({ onto });
    await city.reply(WARD, [fill("1-ア-1", "取組状況", "区が書いた。")]);
    const refs = city.git("for-each-ref");
    const { conflicts } = await city.take({ onto, paths: [`回答/${WARD}.xlsx`] });
    expect(conflicts.map(({ file, reply }) => [file, reply])).toEqual([
      [`回答/${WARD}.xlsx`, "区が書いた。"],
      [`ブランチ 回答/r8/${FAMILY}`, "局が書いた。"],
    ]);
    expect(city.git("for-each-ref")).toBe(refs);
  });

  test("what Git will not merge is told before there are branches, and the next run joins it: two departments answer one opinion", async () => {
    const city = await askedCity();
    for (const department of [WARD, FAMILY])
      await city.reply(department, [
        fill("1-ア-1", department === WARD ? "自己評価" : "取組状況", "書いた。"),
        fill("提言2", "意見への対応（r6-意見-3）", `${department}が答えた。`),
      ]);
    const branches = [WARD, FAMILY].map((department) => ({
      department,
      branch: `回答/r8/${department}`,
    }));
    const before = city.git("count-objects");
    const dry = await city.take({ onto, dryRun: true });
    expect(dry).toMatchObject({ conflicts: [], written: false, branches });
    expect(dry.notes).toEqual([
      {
        file: `ブランチ 回答/r8/${FAMILY}`,
        message: `${WARD}のブランチと同じところ（r6-意見-3）に書き込んでいるため、どちらかを統合すると、もう一方はそのままでは統合できません。先に 回答/r8/${WARD} を統合して手元に取り込み（git pull）、同じコマンドをもう一度実行してください。両方の担当部の答えを残すコミットをこのブランチに足すので、解決の作業は要りません。`,
      },
    ]);
    expect([city.git("count-objects"), city.git("branch", "--list", "回答/*")]).toEqual([
      before,
      "",
    ]);
    expect(await city.take({ onto })).toEqual({ ...dry, written: true });
    expect(await city.take({ onto })).toMatchObject({ written: false, notes: dry.notes });

    city.git("merge", "--quiet", "-m", "統合", `回答/r8/${WARD}`);
    expect(() => city.git("merge", "-m", "統合", `回答/r8/${FAMILY}`)).toThrow("git merge");
    city.git("merge", "--abort");
    const joined = await city.take({ onto });
    expect(joined).toMatchObject({ written: true, branches: [branches[1]], notes: [] });
    expect((await city.take({ onto })).written).toBe(false);
    city.git("merge", "--quiet", "-m", "統合", `回答/r8/${FAMILY}`);
    const opinion = city.read("records/意見/r6/3.md");
    expect(opinion).toContain(`${WARD}が答えた。`);
    expect(opinion).toContain(`${FAMILY}が答えた。`);
    expect(city.read("records/1/ア/1.md").match(/書いた。/gu)).toHaveLength(2);
  });

  test("a branch on which people have written more than answers is left to people", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "6区に置いた。")]);
    await city.take({ onto });
    city.git("switch", "--quiet", `回答/r8/${FAMILY}`);
    city.edit("records/1/ア/1.md", "見出し: 統括", "見出し: 6区の統括");
    city.commit("GitHub の画面で書いた");
    city.git("switch", "--quiet", "main");
    city.edit("records/1/ア/1.md", "見出し: 統括", "見出し: 全区の統括");
    city.commit("直す");
    const head = city.git("rev-parse", `回答/r8/${FAMILY}`);
    const { notes, written } = await city.take({ onto });
    expect(written).toBe(false);
    expect(notes.map(({ message }) => message).join("\n")).toMatch(
      /統合先の今の記載と同じところ（1-ア-1）.*解決してください/u,
    );
    expect(city.git("rev-parse", `回答/r8/${FAMILY}`)).toBe(head);
  });

  test("a department's second reply takes the place of its first on its branch", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "6区に置いた。")]);
    await city.take({ onto });
    const second = [fill("1-ア-1", "取組状況", "7区に置いた。")];
    await city.reply(FAMILY, second, "回答/訂正.xlsx");
    for (const written of [true, false]) {
      expect(await city.take({ onto })).toMatchObject({ written, conflicts: [] });
      expect(city.git("show", `回答/r8/${FAMILY}:records/1/ア/1.md`)).toContain("7区に置いた。");
    }
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "8区に置いた。")], "回答/訂正.xlsx");
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "8区に置いた。")]);
    expect((await city.take({ onto })).conflicts.map(({ reply }) => reply)).toEqual([
      "8区に置いた。",
      "8区に置いた。",
      "7区に置いた。",
    ]);
    const chosen = await city.take({ onto, prefer: ["reply 1-ア-1.取組状況"] });
    expect(chosen.written).toBe(true);
  });

  test("different states of one opinion are a conflict, as of any field", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("提言2", "処理（r6-意見-3）", "対応済")]);
    await city.take({ onto });
    await city.reply(WARD, [fill("提言2", "処理（r6-意見-3）", "対応しない")]);
    const { conflicts } = await city.take({ onto, paths: [`回答/${WARD}.xlsx`] });
    expect(conflicts.map(({ id, field, reply }) => [id, field, reply])).toEqual([
      ["r6-意見-3", "state", "対応しない"],
      ["r6-意見-3", "state", "対応済"],
    ]);
  });

  test("new measures on different branches never share a serial", async () => {
    const city = await askedCity();
    const row = (goal: string) =>
      ["1-ア", goal].map((text, column) => ({ sheet: "新しい取組", row: 2, column, text }));
    await city.reply(CHILD, row("夜間の相談員を置く。"));
    expect((await city.take({ onto })).proposed.map(({ id }) => id)).toEqual(["1-ア-4"]);
    await city.reply(WARD, row("訪問の記録を様式にする。"));
    expect((await city.take({ onto })).proposed.map(({ id }) => id)).toEqual(["1-ア-5"]);
    expect(city.git("show", `回答/r8/${WARD}:records/1/ア/5.md`)).toContain("訪問の記録");
  });

  test("begins from a commit: what is not committed keeps it from beginning", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "6区に置いた。")]);
    city.edit("records/1/ア/2.md", "（未記入）", "書きかけ");
    await expect(city.take({ onto })).rejects.toThrow("コミットしていない変更があります");
  });
});
