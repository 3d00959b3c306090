import { lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { emptyFolder, MIHON, publishedCity, torikumi } from "./run-torikumi.ts";

const schemas = join(import.meta.dirname, "..", "..", "cycle", "schema");

describe("what the commands print as JSON", () => {
  test.each([
    ["edition", ["export", "r6", "--format", "json"]],
    ["edition", ["export", "r8", "--format", "json"]],
    ["diagnostics", ["validate", "r8", "--previous", "./r7", "--format", "json"]],
    ["diff", ["diff", "./r7", "./r8", "--format", "json"]],
    ["review", ["review", "--from", "./r6", "--to", "./r7", "--format", "json"]],
  ])("is valid against the published %s schema: %j", async (schema, args) => {
    const { code, stdout } = await torikumi(MIHON, ...args);
    expect(code).toBe(0);
    const check = new Ajv2020({ allErrors: true }).compile(
      JSON.parse(readFileSync(join(schemas, `${schema}.schema.json`), "utf8")),
    );
    check(JSON.parse(stdout));
    expect(check.errors).toBeNull();
  });

  test("is the same, byte for byte, every time", async () => {
    for (const args of [
      ["export", "r8", "--format", "xlsx"],
      ["review", "--from", "./r7", "--to", "./r8", "--format", "html"],
    ]) {
      expect(await torikumi(MIHON, ...args)).toEqual(await torikumi(MIHON, ...args));
    }
  });

  test("a measure with a shared goal has that goal, and says whose it is", async () => {
    const { recommendations } = JSON.parse(
      (await torikumi(MIHON, "export", "r8", "--format", "json")).stdout,
    );
    const measures = recommendations.flatMap(
      ({ policies }: { policies: { measures: object[] }[] }) =>
        policies.flatMap((policy) => policy.measures),
    );
    const shared = measures.find(({ goalOf }: { goalOf?: string }) => goalOf !== undefined);
    expect(shared.goal).toBe(measures.find(({ id }: { id: string }) => id === shared.goalOf).goal);
  });

  test("writes a file whole, and says where", async () => {
    const folder = emptyFolder();
    const { code, stdout, stderr } = await torikumi(
      folder,
      "export",
      join(MIHON, "r8"),
      "--format",
      "csv",
      "--excel",
      "-o",
      "r8.csv",
    );
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("r8.csv に書き込みました。");
    expect(readFileSync(join(folder, "r8.csv"), "utf8")).toMatch(/^\uFEFF番号,/);
  });

  test("follows a link, and writes to a pipe or a device instead of replacing it", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "real.json"), "old");
    symlinkSync("real.json", join(folder, "link.json"));
    expect(
      (await torikumi(folder, "export", join(MIHON, "r8"), "--format", "json", "-o", "link.json"))
        .code,
    ).toBe(0);
    expect(lstatSync(join(folder, "link.json")).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, "real.json"), "utf8")).edition).toBe("r8");
    expect(
      (await torikumi(folder, "export", join(MIHON, "r8"), "--format", "json", "-o", "/dev/null"))
        .code,
    ).toBe(0);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
    expect(
      (await torikumi(folder, "export", join(MIHON, "r8"), "--format", "csv", "-o", "-")).stdout,
    ).toContain("1-ア-1");
  });
});

describe("a page with a conflict in it", () => {
  const CONFLICT = "<<<<<<< HEAD\n取組区分: 継続\n=======\n取組区分: 拡充\n>>>>>>> other\n";
  function brokenCity(): string {
    const folder = publishedCity();
    writeFileSync(join(folder, "records/3/ア/1.md"), `---\n${CONFLICT}---\n`);
    writeFileSync(join(folder, "records/departments.yaml"), CONFLICT);
    return folder;
  }
  const PAGES = [
    "  records/3/ア/1.md:2:1 マージの競合が解決されないまま残っています",
    "  records/departments.yaml:1:1 マージの競合が解決されないまま残っています",
  ];

  test.each(["json", "csv", "xlsx"])(
    "is named by the export as %s, which ends with 1",
    async (format) => {
      const folder = brokenCity();
      const { code, stderr } = await torikumi(folder, "export", "--format", format, "-o", "out");
      expect(code).toBe(1);
      for (const page of ["注意: 形の誤ったページが2個あります。", ...PAGES])
        expect(stderr).toContain(page);
      expect(lstatSync(join(folder, "out")).isFile()).toBe(true);
    },
  );

  test("is named by a comparison, which calls no measure ended or changed for it", async () => {
    const { code, stdout, stderr } = await torikumi(
      brokenCity(),
      "diff",
      "r7",
      "records",
      "--format",
      "json",
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ added: [], removed: [], changed: [] });
    for (const page of PAGES) expect(stderr).toContain(page);
  });

  test("is the only thing that is wrong: neither the measure nor the register is called missing", async () => {
    const { code, stdout } = await torikumi(brokenCity(), "validate", "--format", "json");
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { path: string; rule: string; severity: string }[];
    };
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      "records/3/ア/1.md file-layout",
      "records/departments.yaml file-layout",
    ]);
  });

  test("is named beside the board, for its measure is in no count", async () => {
    const { stdout, stderr } = await torikumi(brokenCity(), "edition", "status");
    expect(stdout).toContain("担当部");
    for (const page of PAGES) expect(stderr).toContain(page);
  });
});
