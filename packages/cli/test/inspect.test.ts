import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, torikumi } from "./run-torikumi.ts";

/** A folder with another city's table, which names its columns in its own words. */
function cityWithTable(): string {
  const folder = emptyFolder();
  const rows = [
    "重点項目,事業名,事業内容,実施状況,次年度の方針,方向性,所管課",
    "見守り,訪問,家庭を訪ねる。,15件を訪ねた。,続ける。,継続,子ども課",
  ];
  writeFileSync(join(folder, "表.csv"), `${rows.join("\r\n")}\r\n`);
  return folder;
}

test("a layout that somebody has worked on is not drafted over", async () => {
  const folder = cityWithTable();
  const draft = ["import", "表.csv", "--inspect", "-o", "layout.yaml"];
  expect(await torikumi(folder, ...draft)).toMatchObject({ code: 0 });
  expect(await torikumi(folder, ...draft)).toMatchObject({ code: 0 });

  const file = join(folder, "layout.yaml");
  const mended = `${readFileSync(file, "utf8")}# 直した\n`;
  writeFileSync(file, mended);
  const refused = await torikumi(folder, ...draft);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain("「layout.yaml」はもうあり、下書きと違います。");
  expect(readFileSync(file, "utf8")).toBe(mended);

  expect(await torikumi(folder, ...draft, "--force")).toMatchObject({ code: 0 });
  expect(readFileSync(file, "utf8")).not.toContain("直した");
});

test.each([
  [["--inspect", "--layout", "layout.yaml"], "一緒に使えません"],
  [["--inspect", "--format", "json"], "JSON では出せません"],
  [["-o", "layout.yaml"], "--inspect と一緒に使います"],
])("flags that would be passed over are a misuse: %s", async (flags, words) => {
  const { code, stdout, stderr } = await torikumi(cityWithTable(), "import", "表.csv", ...flags);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain(words);
});
