import { type Exchange, type Json, refusal } from "./exchange.ts";

/** The settings of a repository, which the emulator does not keep. */
export interface LocalSettings {
  readonly rulesets: (Json & { readonly id: number })[];
  /** By path below the repository, as it was put there. */
  readonly values: Map<string, Json>;
}

/** As GitHub sets up a new public repository of an organisation. */
export function freshSettings(): LocalSettings {
  return {
    rulesets: [],
    values: new Map<string, Json>([
      ["/actions/permissions", { enabled: true, allowed_actions: "all" }],
      [
        "/actions/permissions/workflow",
        { default_workflow_permissions: "write", can_approve_pull_request_reviews: true },
      ],
      [
        "/actions/permissions/fork-pr-contributor-approval",
        { approval_policy: "first_time_contributors" },
      ],
    ]),
  };
}

/** Answers what concerns the settings; undefined for every other request. Only an owner may change one. */
export function answerSettings(
  { request, body }: Exchange,
  { rulesets, values }: LocalSettings,
  { isOwner }: { readonly isOwner: boolean },
): Response | undefined {
  const [method = "", path = ""] = request.split(" ");
  const isOurs = /^\/(?:rulesets|rules\/|actions\/permissions|actions\/variables|pages)/.test(path);
  if (!isOurs) return undefined;
  if (!isOwner) return refusal(403, "Resource not accessible by personal access token");
  if (path === "/rulesets" && method === "POST") {
    const ruleset = { ...body, id: rulesets.length + 1 };
    rulesets.push(ruleset);
    return Response.json(ruleset, { status: 201 });
  }
  if (path === "/rulesets") return Response.json(rulesets.filter(({ target }) => target === "tag"));
  const [, id] = /^\/rulesets\/(\d+)$/.exec(path) ?? [];
  if (id !== undefined) return Response.json(rulesets.find((one) => one.id === Number(id)) ?? null);
  if (path.startsWith("/rules/branches/"))
    return Response.json(
      rulesets.filter(({ target }) => target === "branch").flatMap(({ rules }) => rules),
    );
  if (method === "GET") {
    const value = values.get(path);
    return value === undefined ? refusal(404, "Not Found") : Response.json(value);
  }
  values.set(path, { ...values.get(path), ...body });
  // Chosen actions are none at first, not even GitHub's own.
  const chosen = "/actions/permissions/selected-actions";
  if (path === "/actions/permissions" && !values.has(chosen))
    values.set(chosen, {
      github_owned_allowed: false,
      verified_allowed: false,
      patterns_allowed: [],
    });
  return method === "POST"
    ? Response.json(values.get(path), { status: 201 })
    : new Response(null, { status: 204 });
}
