// velite with a zod schema and the raw body: reads the files itself, writes no output.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "velite";
import { printSteps } from "./read-measures.mjs";

const here = import.meta.dirname;
const folder = mkdtempSync(join(here, ".velite-"));
try {
  const config = join(folder, "velite.config.mjs");
  writeFileSync(
    config,
    `import { defineConfig, s } from "velite";
export default defineConfig({
  root: ${JSON.stringify(process.argv[2])},
  strict: true,
  output: { data: ${JSON.stringify(join(folder, "data"))}, assets: ${JSON.stringify(join(folder, "assets"))} },
  prepare: () => false,
  collections: {
    measures: {
      name: "Measure",
      pattern: ["**/*.md", "!**/index.md"],
      schema: s.object({ 取組区分: s.enum(["新規", "拡充", "継続", "終了"]), 担当部: s.array(s.string()).nonempty(), 据置理由: s.string().optional(), body: s.raw() }),
    },
  },
});
`,
  );
  const start = performance.now();
  const { measures } = await build({ config, logLevel: "silent" });
  const check = performance.now() - start;
  if (!measures.every(({ body }) => body.includes("## 取組状況")))
    throw new Error("velite lost a body");
  printSteps({ check });
} finally {
  rmSync(folder, { recursive: true });
}
