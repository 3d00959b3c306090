import { readAssets, readRelease, type ExistingRelease } from "./read-release.ts";
import type { Client } from "../connection/connect.ts";
import { createOnce } from "../connection/create-once.ts";
import type { ReleasePlan } from "./release-plan.ts";
import { uploadAssets } from "./upload-assets.ts";
import { GitHubError } from "../connection/github-error.ts";

/** What a run did: names of the files uploaded now, and of those that stood there already. */
export interface PublishedRelease {
  readonly url: string;
  readonly release: "published" | "unchanged";
  readonly uploaded: readonly string[];
  readonly kept: readonly string[];
}

/**
 * Publishes a release all or nothing: a draft, its files, and only then the public page. A run that died is taken up where
 * it stopped, and no file goes up twice. A published release is never changed: the same one is `unchanged`, another one
 * under the same tag is a {@link GitHubError}, as is a tag that is not on GitHub.
 */
export async function publishRelease(client: Client, plan: ReleasePlan): Promise<PublishedRelease> {
  const { release: existing, publicTags } = await readRelease(client, plan.tag);
  if (existing !== undefined && !existing.draft) return checkPublished(client, plan, existing);
  await requireTag(client, plan.tag);
  const draft = existing ?? (await createDraft(client, plan));
  const { uploaded, kept } = await uploadAssets(client, draft, plan.assets);
  const { owner, repo } = client;
  const { data } = await client.call(`リリース${plan.tag}`, (octokit) =>
    octokit.rest.repos.updateRelease({
      owner,
      repo,
      release_id: draft.id,
      tag_name: plan.tag,
      name: plan.name,
      body: plan.body,
      draft: false,
      // GitHub would call the last one published the latest, a correction of an old edition too.
      make_latest: (plan.isLatest?.(publicTags) ?? true) ? "true" : "false",
    }),
  );
  return { url: data.html_url, release: "published", uploaded, kept };
}

async function checkPublished(
  client: Client,
  plan: ReleasePlan,
  release: ExistingRelease,
): Promise<PublishedRelease> {
  const existing = await readAssets(client, release.id);
  const different = plan.assets.find((asset) => !existing.some((one) => one.isSame(asset)));
  const added = existing.find((one) => plan.assets.every((asset) => asset.name !== one.name));
  const name = different?.name ?? added?.name;
  if (name !== undefined) {
    throw new GitHubError(
      "misuse",
      `リリース${plan.tag}はもう公開されていて、${name}の中身が違っています。正誤は新しい年度版（${plan.tag}.1など）として公開してください。`,
    );
  }
  return {
    url: release.url,
    release: "unchanged",
    uploaded: [],
    kept: plan.assets.map((asset) => asset.name),
  };
}

/** Without this GitHub would make the tag itself, on whatever stands on the default branch then. */
async function requireTag(client: Client, tag: string): Promise<void> {
  const { owner, repo } = client;
  try {
    await client.call(`タグ${tag}`, (octokit) =>
      octokit.rest.git.getRef({ owner, repo, ref: `tags/${tag}` }),
    );
  } catch (failure) {
    if (!(failure instanceof GitHubError && failure.reason === "not-found")) throw failure;
    throw new GitHubError(
      "no-tag",
      `GitHub にタグ「${tag}」がありません。git push origin tag ${tag} を実行してから、もう一度実行してください。`,
    );
  }
}

function createDraft(client: Client, { tag, name, body }: ReleasePlan): Promise<ExistingRelease> {
  const { owner, repo } = client;
  const create = () =>
    client.call(`リリース${tag}`, async (octokit) => {
      const { data } = await octokit.rest.repos.createRelease({
        owner,
        repo,
        tag_name: tag,
        name,
        body,
        draft: true,
      });
      return { id: data.id, draft: true, url: data.html_url, uploadUrl: data.upload_url };
    });
  return createOnce(client, create, async () => (await readRelease(client, tag)).release);
}
