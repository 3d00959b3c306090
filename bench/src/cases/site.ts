import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { TORIKUMI, type Case } from "../bench.ts";
import { megabytes, seconds } from "../table.ts";
import { timeProcess } from "../timing/time-process.ts";

/** A build takes minutes at the largest size: it is timed once, after the run that warms up. */
const RUNS = 1;

/** How long the site of one edition takes, and how heavy its pages are. */
export const site: Case = ({ corpora, sizes, note }) => {
  const rows = sizes.map((measures) => {
    note(`site build of ${measures}`);
    const folder = corpora.edition(`site-${measures}`, { measures });
    const out = join(corpora.folder, `site-${measures}-out`);
    const args = [TORIKUMI, "site", "build", folder, "-o", out];
    const timing = timeProcess({ args, cwd: corpora.folder }, { runs: RUNS });
    const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".html"),
    );
    const bytes = pages.reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
    rmSync(out, { recursive: true });
    const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} kB`;
    return [
      measures.toLocaleString("en"),
      String(pages.length),
      seconds(timing.seconds),
      megabytes(timing.megabytes),
      kilobytes(bytes / pages.length),
    ];
  });
  return [
    { id: "site", columns: ["measures", "pages", "wall", "peak memory", "HTML of a page"], rows },
  ];
};
