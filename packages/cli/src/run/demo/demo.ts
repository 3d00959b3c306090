import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readReview } from "@torikumi/cycle/compare";
import { readEdition } from "@torikumi/cycle/edition";
import { editionName } from "@torikumi/record";
import { openSource, replaceFile } from "@torikumi/source";
import { validate } from "@torikumi/validation";
import type { World } from "../../world.ts";
import { startProgress } from "../../terminal/progress.ts";
import { shellWord } from "../../terminal/shell-word.ts";
import { renderOptions } from "../render/render-options.ts";
import { demoCommittee } from "./demo-committee.ts";
import { demoGitHub } from "./demo-github.ts";
import { makeDemoRepository, type DemoRepository } from "./demo-repository.ts";
import { summarizeChanges, summarizeFindings } from "./demo-summary.ts";

/** Flags of `demo`. */
export interface DemoFlags {
  readonly into?: string;
}

/** Plays the whole cycle on the invented city in a repository of its own, tells it on one screen, and leaves everything in a folder. */
export async function runDemo(this: World, flags: DemoFlags): Promise<void> {
  const out =
    flags.into === undefined
      ? mkdtempSync(join(tmpdir(), "torikumi-demo-"))
      : resolve(this.cwd, flags.into);
  mkdirSync(out, { recursive: true });
  await this.write("架空の「みほん市」の記録で、torikumi の1年を一通り行います。\n");
  const progress = await startProgress(this, "みほん市のリポジトリを作っています");
  const repository = makeDemoRepository(join(out, "みほん市"));
  progress.step("検査し、前の年度版と比べています");
  const told = await reviewDraft(repository, out, this);
  progress.step("プルリクエストに書き込んでいます（この機械の中だけの模型）");
  const posted = await demoGitHub(this, repository);
  progress.step("表計算ファイルとサイトを作っています");
  repository.checkout("r8");
  await exportAndBuild(repository, out, this);
  progress.step("審議会に出す文書を作っています");
  const waiting = await demoCommittee(repository, out, this);
  progress.stop();
  const steps = [
    `1. ${editionName("r6")}と${editionName("r7")}を公表し、${editionName("r8")}の案を集めました。うち2件の提案に誤りがあります。`,
    "2. 案を検査しました（torikumi validate）。",
    ...told.findings,
    "3. 前の年度版と比べました（torikumi review）。変更を、委員会が読む順に並べます。",
    ...told.changes,
    "4. プルリクエストに書き込みました（torikumi review --post）。",
    ...posted,
    "5. 誤りを直した年度版を、表計算ファイルとサイトにしました（torikumi export・site build）。",
    "6. 審議会に出す文書を作りました（torikumi review --for committee、opinion list --format docx）。",
    waiting,
    "",
    `開くもの（フォルダー ${out} に残ります）`,
    "  review.html       変更の一覧。ブラウザーで開けます",
    "  site/index.html   3つの年度版のサイト。ブラウザーで開けます",
    "  r8.xlsx           資料と同じ形の表。r8.json は、データ",
    "  審議会.docx       要点と新旧対照表。意見一覧.docx は、委員会の意見と対応",
    "  みほん市/         この1年のリポジトリ。どのコマンドもここで試せます",
    "",
    "サイトを動かして見るには（終わるには Ctrl-C）",
    `  npx torikumi -C ${shellWord(repository.folder)} site dev`,
  ];
  await this.write(`${steps.join("\n")}\n`);
}

/** Validates and compares the faulty draft, leaves the review as a page and a comment, and tells both in a few lines. */
async function reviewDraft(
  { folder }: DemoRepository,
  out: string,
  world: World,
): Promise<{ readonly findings: readonly string[]; readonly changes: readonly string[] }> {
  const there = { cwd: folder, env: world.env };
  const previous = await openSource("r7", there);
  const proposed = await openSource("records", there);
  const findings = validate(await readEdition(proposed), { previous: await readEdition(previous) });
  const { review, editions } = await readReview(previous, proposed);
  const { REVIEW_RENDERERS } = await import("@torikumi/report/renderers");
  const comment = await REVIEW_RENDERERS.markdown({ review, editions }, await renderOptions(world));
  replaceFile(join(out, "review.md"), comment);
  replaceFile(join(out, "review.html"), await REVIEW_RENDERERS.html({ review, editions }));
  await Promise.all([previous.close(), proposed.close()]);
  return {
    findings: summarizeFindings(findings),
    changes: summarizeChanges(review.changes, editions),
  };
}

async function exportAndBuild(
  { folder }: DemoRepository,
  out: string,
  world: World,
): Promise<void> {
  const mended = await openSource("records", { cwd: folder, env: world.env });
  const edition = await readEdition(mended);
  await mended.close();
  const workbook = await import("@torikumi/workbook");
  replaceFile(join(out, "r8.xlsx"), await workbook.writeWorkbook(edition, { layout: "paper" }));
  replaceFile(join(out, "r8.json"), `${JSON.stringify(workbook.exportJson(edition), null, 2)}\n`);
  const { runSiteBuild } = await import("../site/site-build.ts");
  await runSiteBuild.call(silent({ ...world, cwd: folder }), {
    output: join(out, "site"),
    branch: "main",
    fresh: false,
  });
}

/** The same world, with nobody listening. */
function silent(world: World): World {
  return { ...world, write: async () => {}, note: () => {} };
}
