import type { Exchange, Json } from "./exchange.ts";
import type { LocalState } from "./local-state.ts";

interface Comment {
  readonly id: number;
  readonly node_id: string;
  readonly in_reply_to_id?: number;
}

/** Answers the two GraphQL requests of ours, which the emulator does not know: the conversations of a pull request, and folding away. */
export async function answerGraphql(
  { body, url, init }: Exchange,
  state: LocalState,
): Promise<Response> {
  const variables = (body["variables"] ?? {}) as Json;
  const read = async (repository: unknown, path: string): Promise<readonly Comment[]> => {
    const address = new URL(`/repos/${String(repository)}${path}?per_page=100`, url);
    const { authorization = "" } = Object.fromEntries(new Headers(init?.headers));
    const response = await fetch(address, { headers: { authorization } });
    return (await response.json()) as readonly Comment[];
  };
  if (String(body["query"]).includes("minimizeComment")) {
    if (!state.rights.has("pull-requests")) return refused("FORBIDDEN");
    const [, id] = /#(\d+)$/.exec(String(variables["id"])) ?? [];
    if (id === undefined) return refused("NOT_FOUND");
    state.minimized.add(Number(id));
    return Response.json({ data: { minimizeComment: { clientMutationId: null } } });
  }
  const comments = await read(
    `${String(variables["owner"])}/${String(variables["repo"])}`,
    `/pulls/${String(variables["number"])}/comments`,
  );
  const nodes = comments
    .filter((comment) => !comment.in_reply_to_id)
    .map(({ id }) => ({
      isResolved: state.resolved.has(id),
      comments: { nodes: [{ databaseId: id, isMinimized: state.minimized.has(id) }] },
    }));
  const reviewThreads = { pageInfo: { hasNextPage: false, endCursor: null }, nodes };
  return Response.json({ data: { repository: { pullRequest: { reviewThreads } } } });
}

function refused(type: string): Response {
  const message = "Resource not accessible by integration";
  return Response.json({ data: null, errors: [{ type, message, path: [] }] });
}
