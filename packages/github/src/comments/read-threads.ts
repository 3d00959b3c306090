import type { Client } from "../connection/connect.ts";

/** What only GraphQL knows of the conversations on lines, by the id of their first comment. */
export interface Threads {
  readonly resolved: ReadonlySet<number>;
  /** Folded away as outdated, by us or by a person. */
  readonly minimized: ReadonlySet<number>;
}

/** GitHub's question for the conversations of a pull request; a hundred at a time. */
const THREADS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $cursor: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        reviewThreads(first: 100, after: $cursor) {
          pageInfo { hasNextPage endCursor }
          nodes { isResolved comments(first: 1) { nodes { databaseId isMinimized } } }
        }
      }
    }
  }`;

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly {
          readonly isResolved: boolean;
          readonly comments: {
            readonly nodes: readonly {
              readonly databaseId: number;
              readonly isMinimized: boolean;
            }[];
          };
        }[];
      };
    };
  };
}

/** Reads all conversations on the lines of a pull request. */
export async function readThreads(client: Client, number: number): Promise<Threads> {
  const { owner, repo } = client;
  const resolved = new Set<number>();
  const minimized = new Set<number>();
  for (let cursor: string | null = null; ;) {
    const variables = { owner, repo, number, cursor };
    const answer: Answer = await client.call("行コメントの状態", (octokit) =>
      octokit.graphql<Answer>(THREADS_QUERY, variables),
    );
    const { nodes, pageInfo } = answer.repository.pullRequest.reviewThreads;
    for (const { isResolved, comments } of nodes) {
      for (const { databaseId, isMinimized } of comments.nodes) {
        if (isResolved) resolved.add(databaseId);
        if (isMinimized) minimized.add(databaseId);
      }
    }
    if (!pageInfo.hasNextPage) return { resolved, minimized };
    cursor = pageInfo.endCursor;
  }
}
