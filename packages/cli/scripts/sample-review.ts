/** Prints the review comment of a small proposal in the invented みほん市, for the picture in README.md: three measures of r8 on top of r7. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderReviewMarkdown } from "@torikumi/report";
import { openSource } from "@torikumi/source";
import { readReview } from "@torikumi/cycle/compare";

const MIHON = join(import.meta.dirname, "..", "..", "..", "examples", "mihon");
const PROPOSED = ["index.md", "2/ア/1.md", "3/ア/2.md", "3/ア/1.md"];

const folder = mkdtempSync(join(tmpdir(), "torikumi-sample-"));
try {
  const records = join(folder, "records");
  cpSync(join(MIHON, "r7"), records, { recursive: true });
  for (const path of PROPOSED) cpSync(join(MIHON, "r8", path), join(records, path));
  const from = await openSource(join(MIHON, "r7"), { cwd: folder });
  const to = await openSource(undefined, { cwd: folder });
  const { review, editions } = await readReview(from, to);
  process.stdout.write(renderReviewMarkdown(review, editions));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
