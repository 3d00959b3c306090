import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { SiteInput } from "@torikumi/site";
import { openStore, storeFolder, type Store } from "@torikumi/source";
import { makeTestFolder } from "@torikumi/source/dev/test-folder";
import { expect, onTestFinished, test } from "vitest";
import { openDraft } from "../src/open/index.ts";
import { buildSite, readSiteInput, type SiteChoices } from "../src/site/index.ts";
import { publishedCity, type MihonCity } from "./mihon-city.ts";

/** A city with r6 and r7 published and r8 begun, and a place for its sites. */
interface Town {
  readonly city: MihonCity;
  readonly site: string;
  readonly store: Store;
  readonly choices: SiteChoices;
}

async function town(): Promise<Town> {
  const place = makeTestFolder("kept-site");
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const city = publishedCity();
  await openDraft("r8", city, { into: "records", dryRun: false });
  const site = join(place, "site");
  const address = "https://mihon.example/";
  const store = openStore(join(place, "store"), "this program");
  return { city, site, store, choices: { branch: "main", address, replies: [] } };
}

/** Builds over the site that stands; the editions whose files were asked for. */
async function build({ city, site, store, choices }: Town): Promise<readonly string[]> {
  const input = await readSiteInput([], choices, city);
  const asked: string[] = [];
  const dataFiles: SiteInput["dataFiles"] = async (one) => {
    asked.push(one.label);
    return (await input.dataFiles?.(one)) ?? [];
  };
  const made = await buildSite({ ...input, dataFiles }, site, { store });
  expect(made.pages).toBe(bytesOf(site).filter((file) => file.includes(".html ")).length);
  return asked;
}

/** Holds the site against one that is built of the same in an empty place. */
async function expectFresh({ city, site, choices }: Town): Promise<void> {
  const fresh = join(site, "..", "fresh");
  rmSync(fresh, { recursive: true, force: true });
  await buildSite(await readSiteInput([], choices, city), fresh);
  expect(bytesOf(site)).toEqual(bytesOf(fresh));
}

/** Every file with its permissions and its bytes. */
function bytesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name))
    .map(
      (file) =>
        `${file.slice(folder.length)} ${statSync(file).mode} ${readFileSync(file, "latin1")}`,
    )
    .sort();
}

const PAGE = "records/1/ア/1.md";
const pageOf = ({ site }: Town): string => join(site, "r6", "1-a-1", "index.html");

/** What happens between two builds, by what it is; in this order, for each builds on what was before. */
const CHANGES: Readonly<Record<string, (town: Town) => Promise<unknown> | unknown>> = {
  "texts, departments, headings, fields and measures of the draft": ({ city }) => {
    city.edit(PAGE, "## 今後の取組\n", "## 今後の取組\n\n令和9年度に30回行う。\n");
    city.edit(PAGE, "---\n", "---\n見出し: 別の見出し\n");
    city.edit("records/index.md", "題名:", "追加の欄:\n  実績値: 引き継ぐ\n題名:");
    city.edit(PAGE, "子）こども家庭部", "子）こども育成部");
    rmSync(join(city.cwd, "records/1/ア/2.md"));
  },
  "measures with ids that take the addresses of others": ({ city }) =>
    renameSync(join(city.cwd, "records/1/ア"), join(city.cwd, "records/1/A")),
  "the register of the draft, an opinion, and what it calls the site": ({ city }) => {
    renameSync(join(city.cwd, "records/1/A"), join(city.cwd, "records/1/ア"));
    city.edit("records/departments.yaml", "ローマ字: jidosodan", "ローマ字: jisou");
    city.edit("records/index.md", "サイト名:", "サイト名: 別の");
    city.write("records/意見/r8/9.md", OPINION);
  },
  "a page of the draft that cannot be read": ({ city }) =>
    city.write("records/3/ア/1.md", "---\nid: [\n---\n"),
  "the draft is published": ({ city }) => {
    city.write("records/3/ア/1.md", city.git("show", "r7:records/3/ア/1.md"));
    city.commit("r8");
    city.git("tag", "r8");
  },
  "a correction": ({ city }) => {
    city.edit("records/index.md", "年度版: r8", "年度版: r8.1");
    city.commit("r8.1");
    city.git("tag", "--annotate", "--message", "集計の誤り", "r8.1");
  },
  "the reason of a correction": ({ city }) =>
    city.git("tag", "--force", "--annotate", "--message", "人数の誤り", "r8.1"),
  "a tag that is moved": ({ city }) => {
    city.edit(PAGE, "30回", "31回");
    city.commit("r8.1");
    city.git("tag", "--force", "--annotate", "--message", "人数の誤り", "r8.1");
  },
  "a tag that is taken away, and no draft": ({ city }) => {
    city.git("tag", "--delete", "r8.1");
    city.git("checkout", "--quiet", "r8", "--", "records");
  },
};

const OPINION = `---
対象: 1-ア-1
会議: 令和8年度第1回本部会議
期日: 2026-08-20
処理: 未対応
---

## 意見

次回は、配置区とそれ以外の区の比較を示されたい。
`;

test("a site over which another is built is that other, byte by byte, whatever happened between", async () => {
  const it = await town();
  await build(it);
  for (const change of Object.values(CHANGES)) {
    await change(it);
    await build(it);
    await expectFresh(it);
  }
});

test("of what is published only the draft's part is made again", async () => {
  const it = await town();
  expect(await build(it)).toEqual(["r6", "r7", "records"]);
  const before = statSync(pageOf(it)).ino;
  it.city.edit(PAGE, "## 今後の取組\n", "## 今後の取組\n\n令和9年度に30回行う。\n");
  expect(await build(it)).toEqual(["records"]);
  expect(statSync(pageOf(it)).ino).toBe(before);
  await expectFresh(it);
});

/** What somebody does to a page of the site that stands, and the page. */
const HANDS: readonly (readonly [string, (file: string) => void])[] = [
  ["1-a-1", (file) => utimesSync(file, new Date(), new Date())],
  ["1-a-2", (file) => rmSync(file)],
  ["2-i-1", writeOver],
  ["1-i-1", writeOverUnseen],
  ["2-i-2", replaceByAnother],
  ["2-a-1", replaceByLink],
  ["2-a-2", (file) => writeFileSync(`${file}.copy`, "x")],
  ["2-a-3", moveFolder],
  ["3-a-1", (file) => chmodSync(file, 0o600)],
];

function writeOver(file: string): void {
  writeFileSync(file, readFileSync(file).fill("x"));
}

function writeOverUnseen(file: string): void {
  const { atime, mtime } = statSync(file);
  writeOver(file);
  utimesSync(file, atime, mtime);
}

function replaceByAnother(file: string): void {
  const bytes = readFileSync(file);
  rmSync(file);
  writeFileSync(file, bytes.fill("x"));
}

function replaceByLink(file: string): void {
  renameSync(file, `${file}.moved`);
  symlinkSync("index.html.moved", file);
}

/** Its files are still the same, and not below the site. */
function moveFolder(file: string): void {
  const [folder, elsewhere] = [dirname(file), join(file, "../../../../elsewhere")];
  renameSync(folder, elsewhere);
  symlinkSync(elsewhere, folder);
}

test("pages and tables that somebody has laid hands on are made again", async () => {
  const it = await town();
  await build(it);
  for (const [id, hand] of HANDS) hand(join(it.site, "r6", id, "index.html"));
  for (const path of ["1-a-1/index.html", "r8/1-a-1/index.html", "data/all.csv"])
    writeOverUnseen(join(it.site, path));
  rmSync(join(it.site, "data/departments.json"));
  replaceByAnother(join(it.site, "data/all.json"));
  await build(it);
  await expectFresh(it);
});

test("a file for readers that was taken away is made again, and those beside it are kept", async () => {
  const it = await town();
  await build(it);
  const [lost, kept] = ["r6.csv", "r6.json"].map((name) => join(it.site, "data/r6", name)) as [
    string,
    string,
  ];
  const before = statSync(kept).ino;
  rmSync(lost);
  expect(await build(it)).toEqual(["r6", "records"]);
  expect(statSync(kept).ino).toBe(before);
  await expectFresh(it);
});

test("what another program remembers is passed over", async () => {
  const it = await town();
  await build(it);
  const store = openStore(join(it.site, "..", "store"), "another program");
  expect(await build({ ...it, store })).toEqual(["r6", "r7", "records"]);
});

test("what was remembered of an older site, of a copy or of a site in another place keeps nothing wrong", async () => {
  const it = await town();
  const folder = join(it.site, "..", "store");
  await build(it);
  cpSync(folder, `${folder}-old`, { recursive: true });
  it.city.commit("r8");
  it.city.git("tag", "r8");
  await build(it);
  cpSync(`${folder}-old`, folder, { recursive: true });
  await build(it);
  await expectFresh(it);
  cpSync(it.site, `${it.site}-copy`, { recursive: true });
  rmSync(it.site, { recursive: true });
  renameSync(`${it.site}-copy`, it.site);
  writeOver(pageOf(it));
  await build(it);
  await expectFresh(it);
});

test("a build that fails leaves the site and what is remembered of it", async () => {
  const it = await town();
  await build(it);
  const before = bytesOf(it.site);
  const input = await readSiteInput([], it.choices, it.city);
  const broken = { ...input, sharedFiles: () => Promise.reject(new Error("no space")) };
  await expect(buildSite(broken, it.site, { store: it.store })).rejects.toThrow("no space");
  expect(bytesOf(it.site)).toEqual(before);
  expect(await build(it)).toEqual(["records"]);
});

test("two builds at once leave one of the two whole, and the next one is right", async () => {
  const it = await town();
  await build(it);
  const input = await readSiteInput([], it.choices, it.city);
  const named = { ...input, name: "別の名前" };
  await Promise.all([buildSite(input, it.site, it), buildSite(named, it.site, it)]);
  await build(it);
  await expectFresh(it);
});

test("what is remembered stands in the repository's Git folder, and nowhere outside of a repository", () => {
  const city = publishedCity();
  expect(storeFolder(join(city.cwd, "records"))).toBe(join(city.cwd, ".git", "torikumi"));
  const place = makeTestFolder("kept-site");
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  expect(storeFolder(place)).toBeUndefined();
});
