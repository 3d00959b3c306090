import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FILTER_LIMITS } from "../pages/changes/filter-limits.ts";

/** The parts of the style sheet in their order. */
const PARTS = [
  "fonts",
  "base",
  "frame",
  "content",
  "tables",
  "changes",
  "opinions",
  "stories",
  "map",
  "print",
];
const FILTERS = { s: "step", k: "kind", d: "department" } as const;

/** The style sheet of the site: the design tokens that are used, and the site's own rules. */
export function composeStyleSheet(): string {
  const own = PARTS.map((part) =>
    readFileSync(fileURLToPath(new URL(`../assets/${part}.css`, import.meta.url)), "utf8"),
  ).join("\n");
  return `${usedTokens(own)}\n${squeeze(own)}\n`;
}

/** The Digital Agency's design tokens, those alone that the rules refer to. */
function usedTokens(rules: string): string {
  const path = fileURLToPath(import.meta.resolve("@digital-go-jp/design-tokens/dist/tokens.css"));
  const tokens = new Map(
    [...readFileSync(path, "utf8").matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
  const used = new Set([...rules.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name = ""]) => name));
  const kept = [...used].filter((name) => tokens.has(name)).sort();
  return `:root{${kept.map((name) => `${name}:${tokens.get(name)}`).join(";")}}`;
}

/** Takes away comments and indentation. */
function squeeze(rules: string): string {
  return rules
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s+/gm, "")
    .replace(/\n+/g, "\n")
    .trim();
}

/**
 * The rules of the filters, for the pages that have them: they are many, and every page would wait for them. Hides what a chosen filter does not leave, and the groups in which it
 * leaves nothing: works without a script, where the browser knows `:has()`.
 */
export function composeFilterRules(): string {
  const rules = (Object.keys(FILTER_LIMITS) as (keyof typeof FILTER_LIMITS)[]).flatMap((letter) =>
    Array.from({ length: FILTER_LIMITS[letter] }, (_, place) => {
      const chosen = `.changes:has(#f-${FILTERS[letter]} option[value="${letter}${place}"]:checked)`;
      const left = `[data-${letter}~="${letter}${place}"]`;
      return `${chosen} .change:not(${left}),\n${chosen} .group:not(:has(${left}))`;
    }),
  );
  return `${rules.join(",\n")}{display:none}\n`;
}
