// The Markdown tree of each body and nothing else: what sections and positions cost with a general parser.
import remarkParse from "remark-parse";
import { unified } from "unified";
import { printSteps, readMeasures } from "./read-measures.mjs";

const parser = unified().use(remarkParse).freeze();
const measures = readMeasures(process.argv[2]);
const start = performance.now();
let headings = 0;
for (const { body } of measures)
  headings += parser.parse(body).children.filter(({ type }) => type === "heading").length;
const check = performance.now() - start;
if (headings !== measures.length * 4) throw new Error(`${headings} headings`);
printSteps({ check });
