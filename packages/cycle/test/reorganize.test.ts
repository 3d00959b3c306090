import { describe, expect, test } from "vitest";
import { makePage, openDraft } from "../src/open/index.ts";
import { updateOwners } from "../src/owners/index.ts";
import { renameDepartment } from "../src/reorganize/index.ts";
import { validateEdition } from "../src/check/index.ts";
import { publishedCity, type MihonCity } from "./mihon-city.ts";

const HEALTH = "保）健康づくり部";

async function draftedCity(): Promise<MihonCity> {
  const city = publishedCity();
  await openDraft("r8", city, { into: "records", dryRun: false });
  await updateOwners(undefined, city, { mode: "write" });
  city.commit("r8 を始める");
  return city;
}

const rename = (city: MihonCity, more: Partial<Parameters<typeof renameDepartment>[1]> = {}) =>
  renameDepartment(city, {
    old: HEALTH,
    names: ["保）健康推進部"],
    from: "r8",
    mode: "rename",
    into: "records",
    dryRun: false,
    ...more,
  });

const errors = async (city: MihonCity) =>
  (await validateEdition({ edition: undefined, previous: undefined }, city)).diagnostics.filter(
    ({ severity }) => severity === "error",
  );

describe("a reorganisation", () => {
  test("renames in the register, in every measure and for the owners; comments stay, and nothing is wrong afterwards", async () => {
    const city = await draftedCity();
    const before = city.read("records/departments.yaml");
    const { measures } = await rename(city);
    expect(measures).toEqual(["1-ア-2", "1-イ-1", "2-イ-2", "3-イ-2"]);
    expect(city.read("records/departments.yaml")).toBe(
      before.replace(
        "    チーム: '@mihon-shi/kenko'\n",
        "    チーム: '@mihon-shi/kenko'\n    終了: r7\n    後継: [保）健康推進部]\n  - 名称: 保）健康推進部\n    局: 保健福祉局\n    ローマ字: kenko\n    開始: r8\n    チーム: '@mihon-shi/kenko'\n",
      ),
    );
    expect(city.git("grep", "-l", HEALTH, "--", "records")).toBe("records/departments.yaml\n");
    expect(await errors(city)).toEqual([]);
    expect((await updateOwners(undefined, city, { mode: "check" })).outcome).toBe("current");
  });

  test("a split puts all successors on each measure, a merger only the one that is there", async () => {
    const split = await draftedCity();
    await rename(split, { names: ["保）健康推進部", "保）母子保健部"], mode: "split" });
    expect(split.read("records/1/ア/2.md")).toContain("  - 保）健康推進部\n  - 保）母子保健部\n");
    expect(await errors(split)).toEqual([]);
    const merged = await draftedCity();
    await rename(merged, { names: ["子）こども家庭部"], mode: "merge" });
    expect(merged.read("records/departments.yaml")).toContain("後継: [子）こども家庭部]");
    expect(await errors(merged)).toEqual([]);
  });

  test.each<[Partial<Parameters<typeof renameDepartment>[1]>, string]>([
    [{ old: "保)健康づくり部" }, `もしかして: 「${HEALTH}」`],
    [{ names: ["子）こども家庭部"] }, "--merge を付けてください"],
    [{ names: ["新）部"], mode: "merge" }, "--merge を外してください"],
    [{ names: [HEALTH] }, "今の名称と違う"],
    [{ from: "r9" }, "r8 の案です"],
  ])("%j is refused, and nothing is written", async (more, message) => {
    const city = await draftedCity();
    await expect(rename(city, more)).rejects.toThrow(message);
    expect(city.git("status", "--porcelain", "--", "records")).toBe("");
  });
});

describe("new pages", () => {
  test("a recommendation, its first policy and its first measure come one after the other", async () => {
    const city = await draftedCity();
    const make = (target: string, more: object = {}) =>
      makePage(target, city, { into: "records", departments: [], ...more });
    await expect(make("4-ア")).rejects.toThrow("先に torikumi new 4");
    expect((await make("4", { title: "情報の共有" })).path).toBe("records/4/index.md");
    expect((await make("4-ア")).path).toBe("records/4/ア/index.md");
    expect(await make("4-ア", { departments: [HEALTH] })).toEqual({
      kind: "measure",
      id: "4-ア-1",
      path: "records/4/ア/1.md",
    });
    expect(city.read("records/4/index.md")).toBe("---\n題名: 情報の共有\n---\n\n1. （未記入）\n");
    await expect(make("4")).rejects.toThrow("提言4はもうあります");
    expect(await errors(city)).toEqual([]);
  });
});
