import { expect, test } from "vitest";
import { validateEdition } from "../src/check/index.ts";
import { publishedCity } from "./mihon-city.ts";

const PAGE = "records/1/ア/1.md";
const NEW = "records/1/ア/9.md";

function measure(progress: string, category = "継続"): string {
  const reason = category === "終了" ? "終了理由: 目的を達したため\n" : "";
  return `---\n取組区分: ${category}\n担当部:\n  - 子）こども家庭部\n${reason}---\n\n## 取組内容\n\n窓口の待ち時間を短くする。\n\n## 取組状況\n\n${progress}\n\n## 自己評価\n\n${progress.length}点とした。\n\n## 今後の取組\n\n${progress.length}点を上回る。\n`;
}

/** みほん市 goes on from r7: each year with its own text of one measure, and of another under a new number where there is one. */
async function findingsAfter(years: readonly { readonly text: string; readonly other?: string }[]) {
  const city = publishedCity();
  for (const [place, { text, other }] of years.entries()) {
    const id = `r${8 + place}`;
    city.edit("records/index.md", `年度版: r${7 + place}`, `年度版: ${id}`);
    city.write(PAGE, measure(text));
    if (other === undefined) city.git("rm", "-q", "--ignore-unmatch", NEW);
    else city.write(NEW, other);
    if (place === years.length - 1) break;
    city.commit(id);
    city.git("tag", id);
  }
  const { diagnostics } = await validateEdition({ edition: undefined, previous: undefined }, city);
  return diagnostics
    .filter(({ rule }) => rule === "returned-text" || rule === "serial-reuse")
    .map(({ path, rule, message }) => `${path} ${rule} ${message.split("。")[0]}`);
}

const COUNTER = "窓口を1つ増やし、予約を受け付ける仕組みを試した";
const SCREEN = "待ち人数を画面に出し、混む時刻を市の案内に載せた";
const STAFF = "昼の休みに職員を残し、電話の取次ぎを別の班に任せた";

test("a text that comes back after two others is noticed", async () => {
  const years = [COUNTER, SCREEN, STAFF, COUNTER].map((text) => ({ text }));
  expect(await findingsAfter(years)).toEqual([
    `${PAGE} returned-text 「取組状況」が、令和8年度版の文に戻っています（令和10年度版では別の文でした）`,
  ]);
});

test("a number that ended years ago is not given again, not even to the same measure", async () => {
  const found = await findingsAfter([
    { text: COUNTER, other: measure("受付を終えた", "終了") },
    { text: SCREEN },
    { text: STAFF, other: measure("受付を再び始めた", "新規") },
  ]);
  expect(found).toEqual([
    `${NEW} serial-reuse 1-ア-9 は、令和8年度版で終了した取組の番号です（令和9年度版にはありません）`,
  ]);
});
