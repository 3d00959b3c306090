/** Where the emulator (emulate 0.12) falls short of GitHub. Everything else goes through untouched. */
export interface EmulatorAdapter {
  readonly fetch: typeof fetch;
  /** The emulator's pull request keeps the head it was opened with; GitHub's follows the branch. */
  readonly setHead: (sha: string) => void;
  readonly head: () => string;
  /** GitHub takes the line away from a comment whose line a push has changed; the emulator does not. */
  readonly outdate: (commentId: number) => void;
  /** GitHub answers 422 for a line that its diff does not show; the emulator takes any. */
  readonly refuse: (kind: "line" | "file") => void;
  readonly clear: () => void;
}

export function adaptEmulator(): EmulatorAdapter {
  let head = "";
  const outdated = new Set<number>();
  const refused = new Set<string>();

  const adapted: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    const method = init?.method ?? "GET";
    if (method === "GET" && /\/pulls\/\d+$/.test(pathname)) {
      return changed(await fetch(input, init), (pull) => ({
        ...pull,
        head: { ...pull.head, sha: head },
      }));
    }
    if (method === "GET" && /\/pulls\/\d+\/comments$/.test(pathname)) {
      return changed(await fetch(input, init), (comments) =>
        comments.map((one: any) => (outdated.has(one.id) ? { ...one, line: null } : one)),
      );
    }
    if (method === "POST" && /\/pulls\/\d+\/comments$/.test(pathname)) {
      const body = JSON.parse(String(init?.body));
      if (refused.has(body.subject_type ?? "line")) {
        const errors = [
          {
            resource: "PullRequestReviewComment",
            code: "custom",
            field: "pull_request_review_thread.line",
          },
        ];
        return Response.json({ message: "Validation Failed", errors }, { status: 422 });
      }
    }
    if (method === "PATCH" && /\/check-runs\/\d+$/.test(pathname))
      return appendAnnotations(input, init);
    return fetch(input, init);
  };

  return {
    fetch: adapted,
    setHead: (sha) => void (head = sha),
    head: () => head,
    outdate: (id) => void outdated.add(id),
    refuse: (kind) => void refused.add(kind),
    clear: () => {
      outdated.clear();
      refused.clear();
    },
  };
}

/** GitHub appends the annotations of a PATCH and takes 50 at most; the emulator puts them in the place of the others. */
async function appendAnnotations(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<Response> {
  const body = JSON.parse(String(init?.body));
  const added = body.output?.annotations ?? [];
  if (added.length > 50) return Response.json({ message: "Validation Failed" }, { status: 422 });
  const listed = await fetch(`${String(input)}/annotations?per_page=100`, {
    headers: init?.headers ?? {},
  });
  const { check_annotations: standing } = (await listed.json()) as { check_annotations: unknown[] };
  const output = { ...body.output, annotations: [...standing, ...added] };
  return fetch(input, { ...init, body: JSON.stringify({ ...body, output }) });
}

async function changed(response: Response, change: (data: any) => unknown): Promise<Response> {
  if (!response.ok) return response;
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  return new Response(JSON.stringify(change(await response.json())), {
    status: response.status,
    headers,
  });
}
