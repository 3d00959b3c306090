import { compareEditions, type EditionChanges } from "@torikumi/diff";
import { editionName, type Edition } from "@torikumi/record";
import { renderDiffMarkdown } from "@torikumi/report";
import type { ReadyEdition } from "./check-ready.ts";
import type { PublishedFile } from "./file-set.ts";
import type { FileChoices } from "./make-files.ts";

/** The file of the release notes. */
export const RELEASE_NOTES = "release-notes.md";

/** GitHub takes 125,000 characters as the text of a release; the head and the list of files have their room beside this. */
const LIMIT = { characters: 100_000, bytes: 110_000 };

/** The release notes: what the edition holds, its files, and what changed since the last one (or the errata of a correction). */
export function releaseNotes(
  ready: ReadyEdition,
  files: readonly PublishedFile[],
  options: {
    readonly choices: FileChoices;
    /** What the files are that could not be made. */
    readonly missing: readonly string[];
    readonly errata?: string;
  },
): string {
  const { id, edition, previous } = ready;
  const missing = [
    ...options.missing,
    ...(options.choices.site ? [] : ["サイト"]),
    ...(options.choices.site && options.choices.pdf ? [] : ["取組表の PDF"]),
  ];
  const rows = files.map(({ name, description }) => `| ${name} | ${description} |`);
  return [
    `${editionName(id)}を公表しました。${countInWords(edition)}`,
    [
      "| ファイル | 内容 |",
      "|---|---|",
      ...rows,
      `| ${RELEASE_NOTES} | この文書 |`,
      "| SHA256SUMS | 各ファイルの SHA-256（`sha256sum --check SHA256SUMS` で確かめられます） |",
    ].join("\n"),
    ...(missing.length === 0 ? [] : [`${missing.join("と")} は含めていません。`]),
    options.errata ?? changesSince(edition, previous?.edition),
  ]
    .join("\n\n")
    .replace(/\n*$/, "\n");
}

function changesSince(edition: Edition, previous: Edition | undefined): string {
  if (previous === undefined) return "最初の年度版です。";
  const changes: EditionChanges = compareEditions(previous, edition);
  return renderDiffMarkdown(changes, { before: previous, after: edition }, { limit: LIMIT });
}

/** `取組は15件（新規2件、拡充3件、…）です。`, in the order of the vocabulary. */
function countInWords(edition: Edition): string {
  const words = edition.index?.value.categories.map(({ name }) => name) ?? [];
  const measures = [...edition.measures.values()].map(({ value }) => value.category);
  const counts = words
    .map((word) => [word, measures.filter((category) => category === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word}${count}件`);
  return `取組は${measures.length}件${counts.length === 0 ? "" : `（${counts.join("、")}）`}です。`;
}
