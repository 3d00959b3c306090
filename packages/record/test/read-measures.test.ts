import { expect, test } from "vitest";
import { assembleEdition, type Edition, type ReadMeasures } from "../src/index.ts";

const MEASURE =
  "---\n取組区分: 継続\n担当部:\n  - 子）児童相談所\n---\n\n## 取組状況\n\n3区に置いた。\n";

function read(
  texts: Readonly<Record<string, string>>,
  options: { readonly root?: string; readonly read?: ReadMeasures } = {},
): Promise<Edition> {
  const files = Object.entries(texts).map(([path, text]) => ({ path, blob: text, text }));
  return assembleEdition(files, { root: "records", ...options });
}

test("a measure whose file is the same in the next edition is read once; one that changed is read again", async () => {
  const known: ReadMeasures = new Map();
  const changed = MEASURE.replace("3区", "10区");
  const r6 = await read(
    { "records/1/ア/1.md": MEASURE, "records/1/ア/2.md": MEASURE },
    { read: known },
  );
  const r7 = await read(
    { "records/1/ア/1.md": MEASURE, "records/1/ア/2.md": changed },
    { read: known },
  );
  expect(r7.measures.get("1-ア-1")).toBe(r6.measures.get("1-ア-1"));
  expect(r7.measures.get("1-ア-2")?.value.progress).toBe("10区に置いた。");
  expect(r6.measures.get("1-ア-2")?.value.progress).toBe("3区に置いた。");
});

test("the same path in another folder of editions is another measure", async () => {
  const known: ReadMeasures = new Map();
  await read({ "1/2/3.md": MEASURE }, { root: "", read: known });
  const inside = await read({ "1/2/3.md": MEASURE }, { root: "1", read: known });
  expect([...inside.measures.keys()]).toEqual(["2-3"]);
  expect(inside.measures.get("2-3")?.value.id).toBe("2-3");
});

test("a file that cannot be read as a measure is said to be so in every edition that has it", async () => {
  const known: ReadMeasures = new Map();
  const broken = MEASURE.replace("取組区分: 継続\n", "");
  const first = await read({ "records/1/ア/1.md": broken }, { read: known });
  const second = await read({ "records/1/ア/1.md": broken }, { read: known });
  expect(first.diagnostics).not.toHaveLength(0);
  expect(second.diagnostics).toEqual(first.diagnostics);
});
