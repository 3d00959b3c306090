import { expect, test } from "vitest";
import { createCharacterSet } from "../src/build/character-set.ts";
import { putPages, type KeptPage } from "../src/build/put-pages.ts";
import { toPage } from "../src/build/site-page.ts";
import type { PageFrame } from "../src/layout/page-frame.ts";
import { html } from "../src/markup/html.ts";
import { makeShell } from "../src/build/make-shell.ts";
import { readSite } from "../src/model/site-model.ts";
import { mihonEdition } from "./mihon.ts";

const shell = makeShell(readSite({ editions: [await mihonEdition("r7")] }), []);
const FRAME: PageFrame = { title: "取組", description: "", path: "a/", crumbs: [], banners: [] };

/** Puts one page over the site that stands; the files that were put, and what is remembered. */
function put(
  text: string,
  known: Readonly<Record<string, KeptPage>> = {},
  {
    frame = FRAME,
    around = shell,
    characters = "",
  }: { frame?: PageFrame; around?: typeof shell; characters?: string } = {},
): { readonly files: readonly string[]; readonly remembered: Readonly<Record<string, KeptPage>> } {
  const files: string[] = [];
  const remembered = putPages(
    [
      toPage(
        frame,
        () => ({ text }),
        (view) => html`<p>${view.text}</p>`,
      ),
    ],
    {
      shell: around,
      put: (path) => files.push(path),
      keep: (path) => path !== "lost/index.html",
      characters: createCharacterSet(characters),
      known,
    },
  );
  return { files, remembered };
}

test("a page that says the same is kept, and what is remembered of it", () => {
  const { files, remembered } = put("訪問");
  expect(files).toEqual(["a/index.html"]);
  expect(put("訪問", remembered)).toEqual({ files: [], remembered });
});

test("a page is made again where its text, its frame, its edition or what stands around it is another", () => {
  const { remembered } = put("訪問");
  const all = [
    put("訪問した", remembered),
    put("訪問", remembered, { frame: { ...FRAME, title: "方針" } }),
    put("訪問", remembered, { frame: { ...FRAME, node: { published: false } } }),
    put("訪問", remembered, { around: { ...shell, siteName: "別の名前" } }),
    put("訪問", remembered, { characters: "訪" }),
  ];
  expect(all.map(({ files }) => files)).toEqual(all.map(() => ["a/index.html"]));
});

test("a page that does not stand any more is made again, and one of another address is not taken for it", () => {
  const frame = { ...FRAME, path: "lost/" };
  const { remembered } = put("訪問", {}, { frame });
  expect(put("訪問", remembered, { frame }).files).toEqual(["lost/index.html"]);
  expect(put("訪問", remembered).files).toEqual(["a/index.html"]);
});

test("the characters that no published page has are remembered with the page", () => {
  const { characters } = put("訪\n𠮟").remembered["a/index.html"] ?? {};
  const published = createCharacterSet(characters?.replace(/[訪𠮟]/gu, ""));
  const again = put("訪\n𠮟", {}, { characters: published.list() });
  expect(again.remembered["a/index.html"]?.characters).toBe("訪𠮟");
});
