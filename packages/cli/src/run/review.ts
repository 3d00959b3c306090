import { UserError } from "@torikumi/record/user-error";
import { openPair } from "@torikumi/cycle/pair";
import type {
  ComparedReview,
  Renderer,
  RenderOptions,
  REVIEW_RENDERERS,
} from "@torikumi/report/renderers";
import { startProgress } from "../terminal/progress.ts";
import { writeOutput } from "../terminal/write-output.ts";
import type { World } from "../world.ts";
import type { PostReviewFlags } from "./proposal/post-review.ts";
import { noteBroken } from "./render/note-broken.ts";
import { renderOptions } from "./render/render-options.ts";

/** Flags of `review`. */
export interface ReviewFlags extends PostReviewFlags {
  readonly format: keyof typeof REVIEW_RENDERERS;
  readonly for?: "committee";
  readonly output?: string;
  readonly post?: boolean;
}

/** The formats that a committee reads. */
const READ: readonly string[] = ["html", "markdown", "docx"];

/** Reviews what changed since an edition and writes it; exit code 1 where a finding is an error. */
export async function runReview(this: World, flags: ReviewFlags): Promise<void> {
  if (flags.post) {
    if (flags.for !== undefined || flags.output !== undefined)
      throw new UserError(
        "--post と --for、--output は一緒に使えません。どちらかを外してください。",
      );
    if (flags.format !== "text")
      throw new UserError("--post と --format は一緒に使えません。どちらかを外してください。");
    return (await import("./proposal/post-review.ts")).runPostReview(this, flags);
  }
  if (flags.pr !== undefined)
    throw new UserError("--pr は --post と一緒に使います。--post を付けてください。");
  const reader = flags.for;
  if (reader !== undefined && !READ.includes(flags.format))
    throw new UserError(
      `--for committee は --format ${READ.join("、")} のときだけ使えます。--format html などを付けてください。`,
    );
  const { from, to, files } = await openPair(flags, this);
  const { filteredEdition, readLedger, readReview, skippedEdition } =
    await import("@torikumi/cycle/compare");
  const progress = await startProgress(this, `${from.label} と ${to.label} を比べています`);
  const { review, editions } = await readReview(from, to, { workspace: this, files });
  // Only what people read as a paper tells what the whole editions say beside their changes.
  const isPaper = reader !== undefined || flags.format === "html" || flags.format === "docx";
  const ledger = isPaper ? await readLedger(from, to, this) : undefined;
  const pair = { current: to, before: from };
  const skipped =
    flags.from === undefined ? await skippedEdition(editions.after, pair, this) : undefined;
  const filtered = await filteredEdition(to);
  await Promise.all([from.close(), to.close()]);
  progress.stop();
  const { REVIEW_RENDERERS } = await import("@torikumi/report/renderers");
  const render: Renderer<ComparedReview, RenderOptions, string | Uint8Array> =
    REVIEW_RENDERERS[flags.format];
  const output = await render({ review, editions, reader, ledger }, await renderOptions(this));
  await writeOutput(output, flags.output, this, "docx");
  for (const line of [skipped, filtered]) if (line !== undefined) this.note(line);
  noteBroken(
    [editions.before],
    "前の年度版のページなので、そこに書かれたこととは比べていません。",
    this,
  );
  const { error } = review.counts;
  if (error > 0 && (reader !== undefined || flags.format === "docx"))
    this.note(
      `注意: 検査のエラーが${error}件あります。この文書には載せていません。torikumi review で見て、直してください。`,
    );
  this.exit(error > 0 ? 1 : 0);
}
