import { join, resolve } from "node:path";
import { hasWork, readStatus, renderReminder, statusTable } from "@torikumi/cycle/status";
import { inquiryNames } from "@torikumi/cycle/inquiry";
import { addFiles } from "@torikumi/source";
import { refuseInEdition } from "../../terminal/refuse-in-edition.ts";
import { startProgress } from "../../terminal/progress.ts";
import { writeOutput } from "../../terminal/write-output.ts";
import type { World } from "../../world.ts";
import { noteBroken } from "../render/note-broken.ts";
import { describeStatus } from "./describe-status.ts";

/** Flags of `edition status`. */
export interface EditionStatusFlags {
  readonly format: "text" | "json" | "xlsx";
  readonly replies?: readonly string[];
  readonly reminders?: string;
  readonly output?: string;
}

/** Says per department what of an edition is filled in, and writes a reminder for each that has something left. */
export async function runEditionStatus(
  this: World,
  flags: EditionStatusFlags,
  spec?: string,
): Promise<void> {
  const { format, replies = [], reminders, output } = flags;
  if (reminders !== undefined) refuseInEdition({ into: reminders }, this);
  const progress = await startProgress(this, "年度版を読んでいます");
  const { status, label, title, diagnostics, unseen } = await readStatus(spec, this, {
    replies,
    note: progress.step,
  }).finally(progress.stop);
  noteBroken([{ diagnostics }], "そこに書かれたことは、この数に入っていないことがあります。", this);
  if (unseen !== undefined) this.note(unseen);
  if (format === "xlsx") {
    const { writeTable } = await import("@torikumi/workbook");
    await writeOutput(await writeTable(statusTable(status, title)), output, this);
  } else {
    const text =
      format === "json" ? `${JSON.stringify(status, null, 2)}\n` : describeStatus(status, label);
    await writeOutput(text, output, this);
  }
  if (reminders === undefined) return;
  const left = status.departments.filter(hasWork);
  const names = inquiryNames(
    status.edition,
    left.map(({ name }) => name),
  );
  const texts = left.map(
    (department, at) =>
      [
        (names[at] ?? "").replace(/\.xlsx$/u, ".txt"),
        new TextEncoder().encode(renderReminder(department, { edition: status.edition, title })),
      ] as const,
  );
  addFiles(resolve(this.cwd, reminders), new Map(texts));
  this.note(
    `${join(reminders, "")} に、残りのある担当部（${left.length}）へのメールの文を作りました。`,
  );
}
