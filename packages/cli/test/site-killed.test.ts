import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { publishedCity, torikumi, torikumiProcess } from "./run-torikumi.ts";

const PRELOAD = fileURLToPath(import.meta.resolve("@torikumi/source/dev/break-at"));

/** Every file below a folder with its bytes. */
function bytesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .toSorted()
      .map((file) => [file.slice(folder.length), readFileSync(file, "latin1")]),
  );
}

test("a build that was killed over a site that is remembered leaves nothing wrong to the next one", async () => {
  const city = publishedCity();
  const build = ["site", "build", "-o", "site"];
  const page = join(city, "records/1/ア/1.md");
  const text = readFileSync(page, "utf8");
  await torikumi(city, ...build);
  const kills = [
    { what: "while the pages are put", root: city, calls: ["mkdirSync"], at: 6 },
    { what: "while the old site goes over", root: city, calls: ["renameSync"], at: 4 },
    { what: "before it is remembered", root: `${city}/.git`, calls: ["renameSync"], at: 1 },
  ];
  for (const { what, ...kill } of kills) {
    writeFileSync(page, text.replace("## 自己評価", `${what}\n\n## 自己評価`));
    const BREAK = JSON.stringify({ ...kill, how: "kill" });
    const variables = { BREAK, NODE_OPTIONS: `--import ${PRELOAD}` };
    const killed = await torikumiProcess(variables, city, ...build);
    expect([what, killed.code]).toEqual([what, null]);
    expect(await torikumi(city, ...build)).toMatchObject({ code: 0 });
  }
  // What was kept wrong would have stayed wrong.
  await torikumi(city, "site", "build", "--fresh", "-o", "fresh");
  expect(bytesOf(join(city, "site"))).toEqual(bytesOf(join(city, "fresh")));
});
