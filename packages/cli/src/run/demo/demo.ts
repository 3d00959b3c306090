import { mkdirSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readReview } from "@torikumi/cycle/compare";
import { readEdition } from "@torikumi/cycle/edition";
import { editionName } from "@torikumi/record";
import { openSource, replaceFile } from "@torikumi/source";
import { validate } from "@torikumi/validation";
import type { World } from "../../world.ts";
import { renderDiagnostics } from "../render/render-diagnostics.ts";
import { renderOptions } from "../render/render-options.ts";
import { demoGitHub } from "./demo-github.ts";
import { makeDemoRepository } from "./demo-repository.ts";

/** Flags of `demo`. */
export interface DemoFlags {
  readonly into?: string;
}

/** Plays the whole cycle on the invented city in a throw-away repository and leaves the results in a folder. */
export async function runDemo(this: World, flags: DemoFlags): Promise<void> {
  const out =
    flags.into === undefined
      ? mkdtempSync(join(tmpdir(), "torikumi-demo-out-"))
      : resolve(this.cwd, flags.into);
  mkdirSync(out, { recursive: true });
  const heading = (text: string): Promise<void> => this.write(`\n── ${text} ──\n\n`);
  const repository = makeDemoRepository();
  const there = { cwd: repository.folder, env: this.env };
  try {
    await this.write("架空の「みほん市」の記録で、torikumi の1年を一通り行います。\n");
    await heading(
      `1. ${editionName("r6")}と${editionName("r7")}を公表し、r8 の提案を集めた（うち2件に誤りがある）`,
    );
    await this.write(`使い捨てのリポジトリ: ${repository.folder}\n`);

    await heading("2. 提案を検査する（torikumi validate）");
    const previous = await openSource("r7", there);
    const proposed = await openSource("records", there);
    const before = await readEdition(previous);
    const faulty = await readEdition(proposed);
    const findings = validate(faulty, { previous: before });
    await this.write(await renderDiagnostics(findings, [faulty], "text", this));

    await heading(
      "3. 前年度版と比べ、委員会が読むコメントを作る（torikumi review --format markdown）",
    );
    const { review, editions } = await readReview(previous, proposed);
    const { REVIEW_RENDERERS } = await import("@torikumi/report/renderers");
    const comment = await REVIEW_RENDERERS.markdown(
      { review, editions },
      await renderOptions(this),
    );
    await this.write(comment);
    replaceFile(join(out, "review.md"), comment);
    replaceFile(join(out, "review.html"), await REVIEW_RENDERERS.html({ review, editions }));

    await heading(
      "4. プルリクエストに書き込む（torikumi review --post）。GitHub は、この機械の中だけの模型",
    );
    await demoGitHub(this, repository);

    await heading("5. 誤りを直した年度版を、表計算ファイルとデータにする（torikumi export）");
    repository.checkout("r8");
    const mended = await openSource("records", there);
    const edition = await readEdition(mended);
    const workbook = await import("@torikumi/workbook");
    replaceFile(join(out, "r8.xlsx"), await workbook.writeWorkbook(edition, { layout: "paper" }));
    replaceFile(join(out, "r8.json"), `${JSON.stringify(workbook.exportJson(edition), null, 2)}\n`);
    await Promise.all([previous.close(), proposed.close(), mended.close()]);
    await this.write("r8.xlsx と r8.json を書き出しました。\n");

    await heading("6. 3つの年度版を、誰もが読めるサイトにする（torikumi site build）");
    const { runSiteBuild } = await import("../site/site-build.ts");
    await runSiteBuild.call(
      { ...this, cwd: repository.folder },
      { output: join(out, "site"), branch: "main" },
    );
  } finally {
    repository.remove();
  }
  const files = readdirSync(out)
    .sort()
    .map((name) => `  ${join(out, name)}${sizeOf(join(out, name))}`);
  await this.write(
    `\n結果を書き込みました。review.html と site/index.html はブラウザーで開けます。\n${files.join("\n")}\n`,
  );
}

function sizeOf(path: string): string {
  const there = statSync(path);
  return there.isFile() ? `（${there.size.toLocaleString("ja")}バイト）` : "";
}
