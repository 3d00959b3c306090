/**
 * Where the emulator (emulate 0.12) falls short of GitHub, for tests and the demonstration. Everything else goes through untouched.
 */
export interface EmulatorAdapter {
  readonly fetch: typeof fetch;
  /** The emulator knows no Git: the commits of its pull request are what we say, and the head follows the branch. */
  readonly setHead: (sha: string) => void;
  readonly setBase: (sha: string) => void;
  readonly head: () => string;
  /** GitHub takes the line away from a comment whose line a push has changed; the emulator does not. */
  readonly outdate: (commentId: number) => void;
  /** GitHub answers 422 for a line that its diff does not show; the emulator takes any. */
  readonly refuse: (kind: "line" | "file") => void;
  /** GitHub answers 403 to every write with the token of a fork's run. */
  readonly readOnly: () => void;
  readonly clear: () => void;
}

type Json = Readonly<Record<string, unknown>>;
type Input = Parameters<typeof fetch>[0];

/** A `fetch` that answers as GitHub does where the emulator would not. */
export function adaptEmulator(): EmulatorAdapter {
  let head = "";
  let base = "";
  let readOnly = false;
  const outdated = new Set<unknown>();
  const refused = new Set<unknown>();
  const labelled: Json[] = [];
  const checks: Check[] = [];

  const adapted: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    const request = `${init?.method ?? "GET"} ${pathname.replace(/^\/repos\/[^/]+\/[^/]+/, "")}`;
    if (readOnly && !request.startsWith("GET")) return forbidden();
    if (/^GET \/pulls\/\d+$/.test(request))
      return changed(await fetch(input, init), (pull: PullAnswer) =>
        withCommits(pull, { head, base }),
      );
    if (/^GET \/pulls\/\d+\/comments$/.test(request))
      return changed(await fetch(input, init), (comments: readonly Json[]) =>
        comments.map((one) => (outdated.has(one["id"]) ? { ...one, line: null } : one)),
      );
    if (
      /^POST \/pulls\/\d+\/comments$/.test(request) &&
      refused.has(bodyOf(init)["subject_type"] ?? "line")
    )
      return refusal();
    if (/^PATCH \/check-runs\/\d+$/.test(request)) return appendAnnotations(input, init);
    // The emulator keeps events for issues, not for pull requests.
    if (/^GET \/issues\/\d+\/events$/.test(request)) return Response.json(labelled);
    if (/^GET \/commits\/[0-9a-f]{40}\/check-runs$/.test(request)) {
      const known = await fetch(input, init);
      return known.ok ? known : listChecks(checks, input, init);
    }
    const response = await fetch(input, init);
    if (request === "POST /check-runs" && response.ok)
      checks.push((await response.clone().json()) as Check);
    if (/^POST \/issues\/\d+\/labels$/.test(request) && response.ok)
      labelled.push(...(await labelEvents(input, init)));
    return response;
  };

  return {
    fetch: adapted,
    setHead: (sha) => void (head = sha),
    setBase: (sha) => void (base = sha),
    head: () => head,
    outdate: (id) => void outdated.add(id),
    refuse: (kind) => void refused.add(kind),
    readOnly: () => void (readOnly = true),
    clear: () => {
      readOnly = false;
      outdated.clear();
      refused.clear();
      labelled.splice(0);
      checks.splice(0);
    },
  };
}

interface PullAnswer extends Json {
  readonly head: Json;
  readonly base: Json;
}

function withCommits(
  pull: PullAnswer,
  { head, base }: { readonly head: string; readonly base: string },
) {
  return {
    ...pull,
    head: { ...pull.head, ...(head !== "" && { sha: head }) },
    base: { ...pull.base, ...(base !== "" && { sha: base }) },
  };
}

interface Check extends Json {
  readonly url: string;
  readonly head_sha: string;
}

/** The emulator lists check runs of the commits that it made itself only. */
async function listChecks(
  checks: readonly Check[],
  input: Input,
  init: RequestInit | undefined,
): Promise<Response> {
  const { pathname, searchParams } = new URL(String(input));
  const name = searchParams.get("check_name");
  const own = checks.filter(({ head_sha: sha }) => pathname.split("/").at(-2) === sha);
  const headers = init?.headers ?? {};
  const fresh = await Promise.all(
    own.map(async ({ url }) => (await (await fetch(url, { headers })).json()) as Json),
  );
  const runs = fresh.filter((run) => name === null || run["name"] === name);
  return Response.json({ total_count: runs.length, check_runs: runs.toReversed() });
}

/** Who put which labels there, as GitHub's list of events says it. */
async function labelEvents(input: Input, init: RequestInit | undefined): Promise<readonly Json[]> {
  const who = await fetch(new URL("/user", String(input)), { headers: init?.headers ?? {} });
  const { login } = (await who.json()) as { readonly login: string };
  const { labels } = bodyOf(init) as { readonly labels: readonly string[] };
  return labels.map((name) => ({ event: "labeled", label: { name }, actor: { login } }));
}

function forbidden(): Response {
  return Response.json({ message: "Resource not accessible by integration" }, { status: 403 });
}

function refusal(): Response {
  const field = "pull_request_review_thread.line";
  const errors = [{ resource: "PullRequestReviewComment", code: "custom", field }];
  return Response.json({ message: "Validation Failed", errors }, { status: 422 });
}

/** GitHub appends the annotations of a PATCH and takes 50 at most; the emulator puts them in the place of the others. */
async function appendAnnotations(input: Input, init: RequestInit | undefined): Promise<Response> {
  const body = bodyOf(init);
  const output = (body["output"] ?? {}) as Json;
  const added = (output["annotations"] ?? []) as readonly unknown[];
  if (added.length > 50) return Response.json({ message: "Validation Failed" }, { status: 422 });
  const listed = await fetch(`${String(input)}/annotations?per_page=100`, {
    headers: init?.headers ?? {},
  });
  const { check_annotations: standing } = (await listed.json()) as {
    readonly check_annotations: readonly unknown[];
  };
  const annotations = [...standing, ...added];
  return fetch(input, {
    ...init,
    body: JSON.stringify({ ...body, output: { ...output, annotations } }),
  });
}

function bodyOf(init: RequestInit | undefined): Json {
  const body = init?.body;
  return JSON.parse(
    body instanceof Uint8Array ? Buffer.from(body).toString("utf8") : String(body),
  ) as Json;
}

async function changed<Data>(
  response: Response,
  change: (data: Data) => unknown,
): Promise<Response> {
  if (!response.ok) return response;
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  return new Response(JSON.stringify(change((await response.json()) as Data)), {
    status: response.status,
    headers,
  });
}
