// remark with its front matter plugin and the JSON Schema rule, as its documentation shows for use in a program; one file after another.
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkLintFrontmatterSchema from "remark-lint-frontmatter-schema";
import { printSteps, readMeasures } from "./read-measures.mjs";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["取組区分", "担当部"],
  properties: {
    取組区分: { enum: ["新規", "拡充", "継続", "終了"] },
    担当部: { type: "array", minItems: 1, items: { type: "string" } },
    据置理由: { type: "string" },
  },
};
const processor = remark()
  .use(remarkFrontmatter)
  .use(remarkLintFrontmatterSchema, { embed: schema })
  .freeze();
const measures = readMeasures(process.argv[2]);
const start = performance.now();
let messages = 0;
for (const { path, text } of measures) {
  const file = { path, value: text, messages: [] };
  const result = await processor.process(file);
  messages += result.messages.length;
}
const check = performance.now() - start;
if (messages > 0) throw new Error(`${messages} messages`);
printSteps({ check });
