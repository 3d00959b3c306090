import { connect, publishRelease, type Client, type PublishedRelease } from "@torikumi/github";
import { compareEditionIds, editionName, parseEditionId } from "@torikumi/record";
import { contentType } from "@torikumi/site/content-type"; // not the room: it brings Astro
import type { Workspace } from "../workspace.ts";
import { sha256, type PublishedFile } from "./file-set.ts";
import type { ReadyEdition } from "./check-ready.ts";
import { RELEASE_NOTES } from "./release-notes.ts";

/**
 * The repository on GitHub that a release goes to, as `GITHUB_TOKEN`, `GITHUB_REPOSITORY` and `GITHUB_API_URL` say. Nothing is sent yet.
 * Throws a `UserError` where one of them is missing or unusable.
 */
export function connectRelease({ env }: Workspace): Promise<Client> {
  return connect({
    token: env["GITHUB_TOKEN"],
    repository: env["GITHUB_REPOSITORY"],
    ...(env["GITHUB_API_URL"] && { apiUrl: env["GITHUB_API_URL"] }),
  });
}

/**
 * Publishes the set as a release of the edition's tag, which must be on GitHub already. A run that broke off is taken up; no file goes
 * up twice.
 */
export async function postRelease(
  client: Client,
  { id, tag }: Pick<ReadyEdition, "id" | "tag">,
  files: readonly PublishedFile[],
): Promise<PublishedRelease> {
  const folder = tag.slice(0, -id.length - 1);
  const notes = files.find(({ name }) => name === RELEASE_NOTES);
  return publishRelease(client, {
    tag,
    name: `${editionName(id)}${folder === "" ? "" : `（${folder}）`}`,
    body: Buffer.from(notes?.bytes ?? []).toString("utf8"),
    isLatest: (tags) =>
      tags
        .map((other) => other.slice(other.lastIndexOf("/") + 1))
        .every((other) => parseEditionId(other) === undefined || compareEditionIds(other, id) <= 0),
    assets: await Promise.all(
      files.map(async ({ name, bytes }) => ({
        name,
        bytes,
        contentType: contentType(name),
        sha256: await sha256(bytes),
      })),
    ),
  });
}
