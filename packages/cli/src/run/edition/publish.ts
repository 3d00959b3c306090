import {
  connectRelease,
  plannedNames,
  postRelease,
  publishEdition,
  setFolder,
  type FileChoices,
  type Publication,
} from "@torikumi/cycle/publish";
import { editionName } from "@torikumi/record";
import { startProgress } from "../../terminal/progress.ts";
import type { World } from "../../world.ts";
import { describePlan, describeRelease, describeSet } from "./describe-publication.ts";

/** What `edition publish` and `edition correct` may be told alike. */
export interface PublishFlags extends FileChoices {
  readonly into?: string;
  readonly post?: boolean;
  readonly dryRun?: boolean;
  readonly sign?: boolean;
}

/** Publishes what is ready: the files into a folder, then the tag, then (with `--post`) the release. Says after each how it stands. */
export async function publish(
  publication: Publication,
  { into, post, dryRun, sign, ...choices }: PublishFlags,
  world: World,
): Promise<void> {
  const { id, tag } = publication.ready;
  const folder = setFolder(id, into, world);
  if (dryRun) {
    const names = plannedNames(publication, choices);
    return world.write(
      describePlan(publication, { folder: folder.shown, names, release: post ? "post" : "none" }),
    );
  }
  const client = post ? await connectRelease(world) : undefined;
  const progress = await startProgress(world, `${editionName(id)}のファイルを作っています`);
  try {
    const set = await publishEdition(publication, world, {
      choices,
      into: folder.path,
      files: post ? "kept" : "made",
      signing: sign ? "signed" : "unsigned",
    });
    progress.stop();
    await world.write(describeSet(publication, set, { folder: folder.shown }));
    if (client === undefined)
      return world.note(
        `次は、git push origin tag ${tag} を実行すると、GitHub でリリースとサイトが公開されます。`,
      );
    progress.step("GitHub に公開しています");
    await world.write(describeRelease(await postRelease(client, publication.ready, set.files)));
  } finally {
    progress.stop();
  }
}
