import type { Client } from "../connection/connect.ts";

/** A check run of ours on the head. */
export interface StandingCheck {
  readonly id: number;
  readonly externalId: string;
  readonly completed: boolean;
  /** How many annotations it has got so far. */
  readonly annotations: number;
}

/** Which check run of ours: the commit, the name that people see and the marker of the review. */
export interface WhoseCheck {
  readonly headSha: string;
  readonly name: string;
  readonly marker: string;
}

/** Our newest check run on a commit; another application may have one of the same name. */
export async function readCheck(
  client: Client,
  whose: WhoseCheck,
): Promise<StandingCheck | undefined> {
  const { owner, repo } = client;
  const { headSha, name, marker } = whose;
  const { data } = await client.call("チェックの一覧", (octokit) =>
    octokit.rest.checks.listForRef({
      owner,
      repo,
      ref: headSha,
      check_name: name,
      filter: "latest",
      per_page: 100,
    }),
  );
  return data.check_runs
    .map((run) => standingCheck(run))
    .filter((run) => run.externalId.startsWith(`torikumi:${marker}:`))
    .toSorted((left, right) => right.id - left.id)[0];
}

/** What GitHub says of a check run, in our words. */
export function standingCheck(run: {
  readonly id: number;
  readonly external_id: string | null;
  readonly status: string;
  readonly output: { readonly annotations_count: number };
}): StandingCheck {
  const { id, external_id: externalId, status, output } = run;
  return {
    id,
    externalId: externalId ?? "",
    completed: status === "completed",
    annotations: output.annotations_count,
  };
}
