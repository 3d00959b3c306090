import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assembleEdition } from "@torikumi/record";
import { openSource } from "@torikumi/source";
import { fillIn } from "@torikumi/workbook/dev/fill-in";

/**
 * Fills in every inquiry of the second folder as its department would, a 自己評価 for each of its measures in the edition folder of the
 * first, and writes the replies into the third. Departments that share a measure answer alike. Prints how many replies there are.
 */
const [records = "", inquiries = "", into = ""] = process.argv.slice(2);
const source = await openSource(records, { cwd: process.cwd() });
const { files } = await source.read(await source.list());
await source.close();
const { measures } = await assembleEdition(files, { root: source.root });
mkdirSync(into, { recursive: true });
let replies = 0;
for (const file of readdirSync(inquiries).sort()) {
  const [, department] = /^[a-z]\d+-(.+[部課])\.xlsx$/u.exec(file) ?? [];
  if (department === undefined) continue;
  const own = [...measures].filter(([, { value }]) => value.departments.includes(department));
  const answers = own.map(([id]) => ({
    id,
    name: "自己評価",
    text: `${id}は計画のとおりに進んだ。`,
  }));
  writeFileSync(join(into, file), await fillIn(readFileSync(join(inquiries, file)), answers));
  replies += 1;
}
console.log(JSON.stringify({ replies }));
