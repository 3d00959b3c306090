import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, git, MIHON, torikumi } from "./run-torikumi.ts";

const STILL = "窓口を3区に置き、保護者の相談に応じた。";
const NEWS = "窓口を6区に広げ、相談は延べ820件となった。";

/** A city with r5 to r7 published and r8 as a draft; the texts are the 取組状況 of 1-ア-1 in each year. */
function cityWith(texts: Readonly<Record<"r5" | "r6" | "r7" | "r8", string>>): string {
  const city = emptyFolder();
  git(city, "init", "--quiet", "--initial-branch=main");
  for (const [id, progress] of Object.entries(texts)) {
    rmSync(join(city, "records"), { recursive: true, force: true });
    cpSync(join(MIHON, "r7"), join(city, "records"), { recursive: true });
    const edit = (path: string, from: RegExp, to: string): void => {
      const file = join(city, "records", path);
      writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
    };
    edit("index.md", /年度版: r7/u, `年度版: ${id}`);
    edit("1/ア/1.md", /(## 取組状況\n\n)[\s\S]*?(?=\n\n## )/u, `$1${progress}`);
    git(city, "add", ".");
    git(city, "commit", "--quiet", "-m", id);
    if (id !== "r8") git(city, "tag", id);
  }
  return city;
}

test("validate says since which edition a text has stayed the same", async () => {
  const city = cityWith({ r5: STILL, r6: STILL, r7: STILL, r8: STILL });
  const { stdout } = await torikumi(city, "validate");
  expect(stdout).toContain("「取組状況」は、令和5年度版から4年続けて同じ文です。");
});

test.each(["validate", "review"])(
  "%s notices a text that goes back to an older one",
  async (command) => {
    const city = cityWith({ r5: STILL, r6: STILL, r7: NEWS, r8: STILL });
    const { stdout } = await torikumi(city, command);
    expect(stdout).toContain("令和6年度版の文に戻っています（令和7年度版では別の文でした）");
  },
);
