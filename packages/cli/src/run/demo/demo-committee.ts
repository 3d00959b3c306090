import { join } from "node:path";
import { readLedger, readReview } from "@torikumi/cycle/compare";
import { openSource, replaceFile } from "@torikumi/source";
import type { World } from "../../world.ts";
import type { DemoRepository } from "./demo-repository.ts";

/** Makes the committee's papers from the mended draft, and tells in a line which opinions wait for an answer. */
export async function demoCommittee(
  { folder }: DemoRepository,
  out: string,
  world: World,
): Promise<string> {
  const there = { cwd: folder, env: world.env };
  const previous = await openSource("r7", there);
  const mended = await openSource("records", there);
  const { review, editions } = await readReview(previous, mended, { workspace: there });
  const ledger = await readLedger(previous, mended, there);
  await Promise.all([previous.close(), mended.close()]);
  const { REVIEW_RENDERERS } = await import("@torikumi/report/renderers");
  const content = { review, editions, ledger, reader: "committee" as const };
  replaceFile(join(out, "審議会.docx"), await REVIEW_RENDERERS.docx(content));
  const { coverOf, renderOpinionsDocx } = await import("@torikumi/report/word");
  const page = editions.after.index?.value;
  const cover = coverOf("意見一覧・対応表", { id: review.changes.to, page });
  replaceFile(join(out, "意見一覧.docx"), await renderOpinionsDocx(ledger.opinions, { cover }));
  const waiting = ledger.opinions.filter(({ open }) => open);
  const ids = waiting.map(({ id }) => id).join("、");
  return `   意見 ${ledger.opinions.length}件のうち、答えを待つもの ${waiting.length}件（${ids}）`;
}
