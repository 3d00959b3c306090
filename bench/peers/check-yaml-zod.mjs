// YAML and zod alone: the front matter's data and whether it fits, without positions, sections or texts.
import { parse } from "yaml";
import { z } from "zod";
import { printSteps, readMeasures } from "./read-measures.mjs";

const schema = z.strictObject({
  取組区分: z.enum(["新規", "拡充", "継続", "終了"]),
  担当部: z.array(z.string()).nonempty(),
  据置理由: z.string().optional(),
});
const measures = readMeasures(process.argv[2]);
const start = performance.now();
const good = measures.filter(({ frontMatter }) => schema.safeParse(parse(frontMatter)).success);
const check = performance.now() - start;
if (good.length !== measures.length)
  throw new Error(`${good.length} of ${measures.length} are good`);
printSteps({ check });
