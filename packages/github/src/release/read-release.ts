import type { Client } from "../connection/connect.ts";
import type { ReleaseAsset } from "./release-plan.ts";

/** A release as it stands on GitHub, a draft or public. */
export interface ExistingRelease {
  readonly id: number;
  readonly draft: boolean;
  readonly url: string;
  readonly uploadUrl: string;
}

/** A file of a release as it stands on GitHub; `isSame` is false for an upload that was cut. */
export interface ExistingAsset {
  readonly id: number;
  readonly name: string;
  readonly isSame: (asset: ReleaseAsset) => boolean;
}

/** The release of a tag, and the tags that have a public one. */
export interface FoundRelease {
  /** The public one, else the oldest draft. */
  readonly release: ExistingRelease | undefined;
  readonly publicTags: readonly string[];
}

/** Looks for the release of a tag; by the list, for only the list has drafts. Reads all pages. */
export async function readRelease(client: Client, tag: string): Promise<FoundRelease> {
  const { owner, repo } = client;
  const releases = await client.call("リリースの一覧", (octokit) =>
    octokit.paginate(octokit.rest.repos.listReleases, { owner, repo, per_page: 100 }),
  );
  const [found] = releases
    .filter((release) => release.tag_name === tag)
    .toSorted((left, right) => Number(left.draft) - Number(right.draft) || left.id - right.id);
  const publicTags = releases.filter(({ draft }) => !draft).map(({ tag_name: name }) => name);
  if (found === undefined) return { release: undefined, publicTags };
  const { id, draft, html_url: url, upload_url: uploadUrl } = found;
  return { release: { id, draft, url, uploadUrl }, publicTags };
}

/** The files of a release. Reads all pages. */
export async function readAssets(
  client: Client,
  releaseId: number,
): Promise<readonly ExistingAsset[]> {
  const { owner, repo } = client;
  const assets = await client.call("リリースのファイルの一覧", (octokit) =>
    octokit.paginate(octokit.rest.repos.listReleaseAssets, {
      owner,
      repo,
      release_id: releaseId,
      per_page: 100,
    }),
  );
  return assets.map(({ id, name, state, size, digest }) => ({
    id,
    name,
    isSame: (asset) =>
      asset.name === name &&
      state === "uploaded" &&
      size === asset.bytes.byteLength &&
      // GitHub of before 2025, and Enterprise Server, give no digest.
      (!digest || asset.sha256 === undefined || digest === `sha256:${asset.sha256}`),
  }));
}
