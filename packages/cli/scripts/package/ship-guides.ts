import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The guides of the people who use torikumi, without those of the people who build it. */
const GUIDES = [
  "other-city.md",
  "publishing.md",
  "spreadsheets.md",
  "validation.md",
  "github.md",
  "other-forges.md",
  "upgrading.md",
] as const;

/** Where the pages of the rules stand in the repository, as the guides call it, and in the package. */
const RULES = { from: "../packages/validation/src/rules", to: "rules" } as const;

/**
 * Writes the guides into `docs/` of the package, so that they can be read where there is no network. A link to a page that stays in the repository
 * becomes its words alone.
 */
export function shipGuides(root: string, target: string): void {
  const docs = join(root, "docs");
  const rules = readdirSync(join(docs, RULES.from)).filter((name) => name.endsWith(".md"));
  const pages = new Map([
    ...GUIDES.map((name) => [name, join(docs, name)] as const),
    ...rules.map((name) => [`${RULES.to}/${name}`, join(docs, RULES.from, name)] as const),
  ]);
  for (const [path, file] of pages) {
    const to = join(target, "docs", path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, withLinks(readFileSync(file, "utf8"), path, new Set(pages.keys())));
  }
}

/** The page with its relative links as they are in the package. */
function withLinks(page: string, path: string, pages: ReadonlySet<string>): string {
  return page.replaceAll(
    /(?<!!)\[([^\]\n]+)\]\(([^)\s#:]+)(#[^)\s]*)?\)/g,
    (link, words, to, at = "") => {
      const moved = to.replace(`${RULES.from}/`, `${RULES.to}/`);
      if (moved === "../CHANGELOG.md" && dirname(path) === ".") return link;
      return pages.has(join(dirname(path), moved)) ? `[${words}](${moved}${at})` : words;
    },
  );
}
