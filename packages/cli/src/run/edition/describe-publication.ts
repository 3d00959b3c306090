import type { Publication, PublishedSet } from "@torikumi/cycle/publish";
import type { PublishedRelease } from "@torikumi/github";
import { editionName } from "@torikumi/record";

/** What would be published where, in a few lines. */
export function describePlan(
  { ready, message }: Publication,
  plan: {
    readonly folder: string;
    readonly names: readonly string[];
    readonly release: "post" | "none";
  },
): string {
  const { id, tag, standing, commit, previous, edition } = ready;
  return [
    `${editionName(id)}（取組 ${edition.measures.size}件、前の年度版: ${previous?.id ?? "なし"}）を公表できます。まだ何も書き込んでいません。`,
    `  ${plan.folder} に作るファイル: ${plan.names.join("、")}`,
    standing === undefined
      ? `  コミット ${commit.slice(0, 7)} に付けるタグ「${tag}」の説明:`
      : `  タグ「${tag}」はもうあります（動かしません）。`,
    ...(standing === undefined ? message.split("\n").map((line) => `    ${line}`.trimEnd()) : []),
    plan.release === "post"
      ? `  GitHub のリリース「${editionName(id)}」を下書きで作り、全てのファイルを送ってから公開します。`
      : "  GitHub には何もしません（--post を付けると、リリースを公開します）。",
    "",
  ].join("\n");
}

const STATES: Readonly<Record<PublishedSet["state"], (name: string) => string>> = {
  written: (name) => `に${name}の一式を作りました。`,
  unchanged: (name) => `に${name}の一式を確かめました（前と同じ内容です）。`,
  kept: (name) => `にある${name}の一式を使います。`,
};

/** What was written and tagged, in a few lines. */
export function describeSet(
  { ready: { id, tag, standing, commit } }: Publication,
  { files, state, replaced }: PublishedSet,
  { folder }: { readonly folder: string },
): string {
  const named = (title: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${title}: ${names.join("、")}`];
  return [
    `${folder} ${STATES[state](editionName(id))}`,
    ...files.map(({ name, bytes }) => `  ${name}（${bytes.length.toLocaleString("ja")}バイト）`),
    ...named("前に作ったファイルと中身が違うもの", replaced.other),
    ...named("壊れていたか、なくなっていたため作り直したもの", replaced.damaged),
    standing === undefined
      ? `コミット ${commit.slice(0, 7)} にタグ「${tag}」を付けました。`
      : `タグ「${tag}」はコミット ${commit.slice(0, 7)} にあります（動かしていません）。`,
    "",
  ].join("\n");
}

/** What became of the release, in one line. */
export function describeRelease({ release, uploaded, kept, url }: PublishedRelease): string {
  return release === "unchanged"
    ? `リリースはもう公開されていて、内容も同じです: ${url}\n`
    : `リリースを公開しました（送ったファイル ${uploaded.length}個、前に送ってあったファイル ${kept.length}個）: ${url}\n`;
}
