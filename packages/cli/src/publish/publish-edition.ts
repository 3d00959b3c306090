import { join, relative, resolve } from "node:path";
import { editionName } from "@torikumi/record";
import { makeTag } from "@torikumi/source";
import type { PublishFlags } from "../commands/publish-flags.ts";
import { startProgress } from "../run/progress.ts";
import type { World } from "../world.ts";
import type { ReadyEdition } from "@torikumi/cycle/publish";
import { fileNames, makeData, makePages, type PublishedFile } from "@torikumi/cycle/publish";
import { readSet } from "@torikumi/cycle/publish";
import { RELEASE_NOTES, releaseNotes } from "@torikumi/cycle/publish";
import { replacedFiles } from "@torikumi/cycle/publish";
import { checkSetFolder, CHECKSUMS, withChecksums, writeSet } from "@torikumi/cycle/publish";

/** What is published besides the edition itself. */
export interface PublishOptions {
  readonly flags: PublishFlags;
  /** The annotation of the tag. */
  readonly message: string;
  /** Files of a correction, and its errata for the release notes. */
  readonly more?: { readonly files: readonly PublishedFile[]; readonly errata: string };
}

/**
 * Publishes an edition: the files into a folder, then the tag, then (with `--post`) the release. The tag comes after the files, so a
 * run that broke off left none; the same command again does what is missing.
 */
export async function publishEdition(
  ready: ReadyEdition,
  options: PublishOptions,
  world: World,
): Promise<void> {
  const { id, standing, commit } = ready;
  const { flags, message } = options;
  const folder = resolve(world.cwd, flags.into ?? join("dist", id));
  const shown = relative(world.cwd, folder) || ".";
  checkSetFolder(folder);
  if (flags.dryRun) return world.write(describePlan(ready, options, shown));
  const release = flags.post ? await prepareRelease(id, world) : undefined;
  const progress = await startProgress(world, `${editionName(id)}のファイルを作っています`);
  try {
    const { files, state, replaced } = await settleFiles(ready, options, { folder, world });
    if (standing === undefined)
      await makeTag({ name: id, commit, message }, { cwd: world.cwd, env: world.env });
    progress.stop();
    await world.write(
      [
        `${shown} ${STATES[state](editionName(id))}`,
        ...files.map(
          ({ name, bytes }) => `  ${name}（${bytes.length.toLocaleString("ja")}バイト）`,
        ),
        ...replaced,
        standing === undefined
          ? `コミット ${commit.slice(0, 7)} にタグ「${id}」を付けました。`
          : `タグ「${id}」はコミット ${commit.slice(0, 7)} にあります（動かしていません）。`,
        "",
      ].join("\n"),
    );
    if (release === undefined)
      return world.note(
        `次は、git push origin ${id} を実行すると、GitHub でリリースとサイトが公開されます。`,
      );
    progress.step("GitHub に公開しています");
    const posted = await release.post(files);
    await world.write(
      posted.release === "unchanged"
        ? `リリースはもう公開されていて、内容も同じです: ${posted.url}\n`
        : `リリースを公開しました（送ったファイル ${posted.uploaded.length}個、前に送ってあったファイル ${posted.kept.length}個）: ${posted.url}\n`,
    );
  } finally {
    progress.stop();
  }
}

/** The way to GitHub, with everything that can be known beforehand to be missing already complained of. */
async function prepareRelease(id: string, world: World) {
  const { connectRelease, postRelease } = await import("@torikumi/cycle/publish");
  const client = await connectRelease(world);
  return { post: (files: readonly PublishedFile[]) => postRelease(client, id, files) };
}

const STATES = {
  written: (name: string) => `に${name}の一式を作りました。`,
  unchanged: (name: string) => `に${name}の一式を確かめました（前と同じ内容です）。`,
  kept: (name: string) => `にある${name}の一式を使います。`,
} as const;

interface SettledFiles {
  readonly files: readonly PublishedFile[];
  readonly state: keyof typeof STATES;
  /** Lines on what became of the files that stood there before. */
  readonly replaced: readonly string[];
}

/**
 * The set of files, in its folder. With `--post` a whole set that is there already for a tag that stands is taken as it is: what goes
 * to GitHub is what was made (and attested) before.
 */
async function settleFiles(
  ready: ReadyEdition,
  { flags, more }: PublishOptions,
  { folder, world }: { readonly folder: string; readonly world: World },
): Promise<SettledFiles> {
  const data = [...(await makeData(ready)), ...(more?.files ?? [])];
  const found = flags.post && ready.standing !== undefined ? readSet(folder, data) : undefined;
  if (found !== undefined) return { files: found, state: "kept", replaced: [] };
  const made = [...data, ...(await makePages(ready, flags, world))];
  const notes = releaseNotes(ready, made, {
    flags,
    ...(more !== undefined && { errata: more.errata }),
  });
  const bytes = new TextEncoder().encode(notes);
  const files = withChecksums([
    ...made,
    { name: RELEASE_NOTES, bytes, description: "リリースノート" },
  ]);
  const replaced = replacedFiles(folder, files);
  return { files, state: writeSet(folder, files), replaced };
}

function describePlan(
  { id, standing, commit, previous, edition }: ReadyEdition,
  { flags, message, more }: PublishOptions,
  shown: string,
): string {
  const names = [
    ...fileNames(id, flags),
    ...(more?.files ?? []).map(({ name }) => name),
    RELEASE_NOTES,
    CHECKSUMS,
  ];
  return [
    `${editionName(id)}（取組 ${edition.measures.size}件、前の年度版: ${previous?.tag ?? "なし"}）を公表できます。まだ何も書き込んでいません。`,
    `  ${shown} に作るファイル: ${names.join("、")}`,
    standing === undefined
      ? `  コミット ${commit.slice(0, 7)} に付けるタグ「${id}」の説明:`
      : `  タグ「${id}」はもうあります（動かしません）。`,
    ...(standing === undefined ? message.split("\n").map((line) => `    ${line}`.trimEnd()) : []),
    flags.post
      ? `  GitHub のリリース「${editionName(id)}」を下書きで作り、全てのファイルを送ってから公開します。`
      : "  GitHub には何もしません（--post を付けると、リリースを公開します）。",
    "",
  ].join("\n");
}
