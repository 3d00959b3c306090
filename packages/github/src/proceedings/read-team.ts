import type { Client } from "../connection/connect.ts";

/** The logins of a team (`@city/child-guidance`). Throws a `GitHubError` where the token may not see the team, or there is none. */
export async function readTeam(client: Client, team: string): Promise<readonly string[]> {
  const [org = "", slug = ""] = team.replace(/^@/, "").split("/");
  const members = await client.call(`チーム「${team}」`, (octokit) =>
    octokit.paginate(octokit.rest.teams.listMembersInOrg, {
      org,
      team_slug: slug,
      per_page: 100,
    }),
  );
  return members.map(({ login }) => login);
}
