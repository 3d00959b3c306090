import { validate } from "@octokit/graphql-schema";
import { type CheckedRequest, type DescriptionName, openDescription } from "./openapi.ts";

/** A `fetch` that holds every request against GitHub's OpenAPI description before it goes out. */
export interface Recorder {
  readonly fetch: typeof fetch;
  readonly requests: readonly CheckedRequest[];
  readonly writes: () => readonly string[];
  /** Of all requests; `clear` forgets the requests only. */
  readonly problems: () => readonly string[];
  readonly clear: () => void;
}

/** github.com and GitHub Enterprise Server. */
export const EVERY_GITHUB: readonly DescriptionName[] = ["api.github.com", "ghes-3.17"];

/** Records what goes through `next`; `base` is the API's URL. */
export function recordRequests(
  base: string,
  next: typeof fetch,
  {
    descriptions = ["api.github.com"],
  }: { readonly descriptions?: readonly DescriptionName[] } = {},
): Recorder {
  const requests: CheckedRequest[] = [];
  const problems: string[] = [];
  return {
    requests,
    fetch: async (input, init) => {
      const checked = String(input).endsWith("/graphql")
        ? [checkGraphql(init?.body)]
        : descriptions.map((name) => openDescription(name).check(base, String(input), init ?? {}));
      requests.push(...checked.slice(0, 1));
      problems.push(...checked.flatMap((request) => request.problems));
      return next(input, init);
    },
    writes: () =>
      requests
        .filter(({ method }) => method !== "GET")
        .map(({ method, path }) => `${method} ${path}`),
    problems: () => problems,
    clear: () => void requests.splice(0),
  };
}

/** A question counts as reading, as it does for GitHub, whatever its method. */
function checkGraphql(body: unknown): CheckedRequest {
  const { query } = JSON.parse(String(body)) as { readonly query: string };
  const kind = query.trim().startsWith("mutation") ? "mutation" : "query";
  return {
    method: kind === "query" ? "GET" : "POST",
    path: "/graphql",
    operation: `graphql/${kind}`,
    problems: validate(query).map(({ message }) => `GraphQL: ${message}`),
  };
}
