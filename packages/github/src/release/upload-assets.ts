import { readAssets, type ExistingAsset, type ExistingRelease } from "./read-release.ts";
import type { Client } from "../connection/connect.ts";
import { createOnce } from "../connection/create-once.ts";
import { goneIsFine } from "../connection/gone-is-fine.ts";
import type { ReleaseAsset } from "./release-plan.ts";

/**
 * Makes the files of a draft the given ones: what stands there already is kept, what differs or was cut goes first (GitHub
 * takes no second file of the same name), and so does what nobody asked for. Comes back: names uploaded, names kept.
 */
export async function uploadAssets(
  client: Client,
  draft: ExistingRelease,
  assets: readonly ReleaseAsset[],
): Promise<{ readonly uploaded: readonly string[]; readonly kept: readonly string[] }> {
  const existing = await readAssets(client, draft.id);
  const serving = new Set<ExistingAsset>();
  const missing: ReleaseAsset[] = [];
  for (const asset of assets) {
    const same = existing.find((one) => one.isSame(asset));
    if (same === undefined) missing.push(asset);
    else serving.add(same);
  }
  for (const one of existing) {
    if (!serving.has(one)) await remove(client, one);
  }
  for (const asset of missing) await upload(client, draft, asset);
  const uploaded = missing.map((asset) => asset.name);
  return { uploaded, kept: [...serving].map((one) => one.name) };
}

async function upload(client: Client, draft: ExistingRelease, asset: ReleaseAsset): Promise<void> {
  const send = () =>
    client.call(`ファイル${asset.name}`, (octokit) =>
      // The address comes with the release: on github.com it is another host, on Enterprise Server another path.
      octokit.request(`POST ${draft.uploadUrl}`, {
        name: asset.name,
        data: asset.bytes,
        headers: { "content-type": asset.contentType },
      }),
    );
  await createOnce<unknown>(client, send, async () => {
    const named = (await readAssets(client, draft.id)).filter((one) => one.name === asset.name);
    const same = named.find((one) => one.isSame(asset));
    // What a cut upload left behind would refuse the next one.
    if (same === undefined) for (const one of named) await remove(client, one);
    return same;
  });
}

async function remove(client: Client, { id }: ExistingAsset): Promise<void> {
  const { owner, repo } = client;
  await goneIsFine(() =>
    client.call("リリースの古いファイル", (octokit) =>
      octokit.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: id }),
    ),
  );
}
