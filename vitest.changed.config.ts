import { globSync } from "node:fs";
import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.config.ts";

/**
 * All rooms at once, for `npm run check`: `vitest --changed` picks the tests whose imports lead to a file that differs from
 * `main`. What runs in a browser or as a process of its own is left to `npm test`.
 */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      passWithNoTests: true,
      projects: globSync(["packages/*/package.json", "bench/package.json"]).map((path) => {
        const root = path.replace(/\/package\.json$/, "");
        return { extends: true, root, test: { name: root.split("/").at(-1) ?? root } };
      }),
      exclude: ["**/node_modules/**", "**/browser*.test.ts"],
    },
  }),
);
