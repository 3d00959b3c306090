import { answerGraphql } from "./answer-graphql.ts";
import { answerSettings } from "./answer-settings.ts";
import { changed, type Exchange, exchangeOf, type Json, refusal } from "./exchange.ts";
import { type Check, freshState, type LocalState, type Right } from "./local-state.ts";
import { OWNER_TOKEN, STAFF_TOKEN } from "./tokens.ts";

/**
 * Where the emulator (emulate 0.12) falls short of GitHub, for tests and the demonstration. Everything else goes through untouched.
 * What GitHub refuses is refused here: a local GitHub that says yes to everything hides the faults of the first day.
 */
export interface EmulatorAdapter {
  readonly fetch: typeof fetch;
  /** The emulator knows no Git: the commits of its pull request are what we say, and the head follows the branch. */
  readonly setHead: (sha: string, number?: number) => void;
  /** The base as GitHub remembers it, which it does not bring up to date when the branch moves. */
  readonly setBase: (sha: string) => void;
  readonly head: () => string;
  /** GitHub takes the line away from a comment whose line a push has changed; the emulator does not. */
  readonly outdate: (commentId: number) => void;
  /** A person resolves the conversation of a comment. */
  readonly resolve: (commentId: number) => void;
  /** The comments that are folded away as outdated. */
  readonly minimized: () => readonly number[];
  /** GitHub answers 422 for a line that its diff does not show; the emulator takes any. */
  readonly refuse: (kind: "line" | "file") => void;
  /** What the token of a run may write from now on; nothing for that of a fork's. */
  readonly grant: (...rights: readonly Right[]) => void;
  /** A person locks the conversation. */
  readonly lock: (number: number) => void;
  readonly unlock: (number: number) => void;
  /** The author makes a draft of a pull request, or says that it is ready for review. */
  readonly setDraft: (number: number, to: "draft" | "ready") => void;
  /** A push arrives while a run is at work: the first time that the pull request is read it still has its head, from then on this one. */
  readonly moveHead: (sha: string) => void;
  /** Puts a setting there, by its path below the repository, as GitHub's API tells it. */
  readonly set: (path: string, value: Readonly<Record<string, unknown>>) => void;
  /** The repository is archived: nothing more is written to it. */
  readonly archive: () => void;
  readonly clear: () => void;
}

/** A `fetch` that answers as GitHub does where the emulator would not. */
export function adaptEmulator(): EmulatorAdapter {
  let state = freshState();
  return {
    fetch: async (input, init) => {
      const exchange = exchangeOf(input, init);
      const refused = isPerson(init) ? undefined : await refuse(exchange, state);
      return refused ?? answer(exchange, state);
    },
    setHead: (sha, number = 1) => {
      state.heads.set(number, sha);
      if (number === 1) state.head = sha;
    },
    setBase: (sha) => void (state.base = sha),
    head: () => state.head,
    outdate: (id) => void state.outdated.add(id),
    resolve: (id) => void state.resolved.add(id),
    minimized: () => [...state.minimized],
    refuse: (kind) => void state.refused.add(kind),
    grant: (...rights) => void (state.rights = new Set(rights)),
    lock: (number) => void state.locked.add(number),
    unlock: (number) => void state.locked.delete(number),
    setDraft: (number, to) =>
      void (to === "draft" ? state.drafts.add(number) : state.drafts.delete(number)),
    moveHead: (sha) => void (state.arriving = sha),
    set: (path, value) => void state.settings.values.set(path, value),
    archive: () => void (state.archived = true),
    clear: () => void (state = freshState()),
  };
}

/** People may do more than the token of a run. */
function isPerson(init: RequestInit | undefined): boolean {
  return isBy(OWNER_TOKEN, init) || isBy(STAFF_TOKEN, init);
}

function isBy(token: string, init: RequestInit | undefined): boolean {
  return (new Headers(init?.headers).get("authorization") ?? "").endsWith(token);
}

/** The right that a write needs: of several, one is enough. */
const RIGHTS: readonly (readonly [RegExp, readonly Right[]])[] = [
  [/\/check-runs/, ["checks"]],
  [/\/pulls\//, ["pull-requests"]],
  [/\/issues\//, ["issues", "pull-requests"]],
  [/\/releases|\/git\/|\/contents/, ["contents"]],
];

async function refuse(exchange: Exchange, state: LocalState): Promise<Response | undefined> {
  const { request, body } = exchange;
  if (request.startsWith("GET ") || request === "POST /graphql") return undefined;
  if (state.archived) return refusal(403, "Repository was archived so is read-only.");
  const [, needed = []] = RIGHTS.find(([pattern]) => pattern.test(request)) ?? [];
  if (needed.length > 0 && !needed.some((right) => state.rights.has(right)))
    return refusal(403, "Resource not accessible by integration");
  const [, number] = /^POST \/(?:issues|pulls)\/(\d+)\/(?:comments|reviews)$/.exec(request) ?? [];
  if (state.locked.has(Number(number)))
    return refusal(403, "Unable to create comment because issue is locked.");
  if (/^POST \/issues\/\d+\/labels$/.test(request) && !state.rights.has("issues")) {
    for (const name of body["labels"] as readonly string[]) {
      const known = await exchange.send("GET", `/labels/${encodeURIComponent(name)}`);
      if (!known.ok)
        return refusal(403, "You do not have permission to create labels on this repository.");
    }
  }
  const places = commentsOf(exchange);
  if (places.some((one) => state.refused.has(one["subject_type"] ?? "line"))) return unknownLine();
  return undefined;
}

/** The comments on lines and files that a request would make. */
function commentsOf({ request, body }: Exchange): readonly Json[] {
  if (/^POST \/pulls\/\d+\/comments$/.test(request)) return [body];
  return /^POST \/pulls\/\d+\/reviews$/.test(request) ? ((body["comments"] ?? []) as Json[]) : [];
}

async function answer(exchange: Exchange, state: LocalState): Promise<Response> {
  const { request, send, init } = exchange;
  const settings = answerSettings(exchange, state.settings, { isOwner: isBy(OWNER_TOKEN, init) });
  if (settings !== undefined) return settings;
  if (request === "POST /graphql") return answerGraphql(exchange, state);
  if (/^GET \/pulls\/\d+$/.test(request)) {
    const read = await changed(await send(), (pull: Pull) => withCommits(pull, state));
    if (state.arriving !== undefined) state.heads.set(1, state.arriving);
    return read;
  }
  if (request === "GET /pulls")
    return changed(await send(), (pulls: readonly Pull[]) =>
      pulls.map((pull) => withCommits(pull, state)),
    );
  if (/^GET \/pulls\/\d+\/comments$/.test(request))
    return changed(await send(), (comments: readonly Json[]) =>
      comments.map((one) => withIds(one, state)),
    );
  if (/^POST \/pulls\/\d+\/reviews$/.test(request)) return createReview(exchange);
  if (/^PATCH \/check-runs\/\d+$/.test(request)) return appendAnnotations(exchange, state);
  // The emulator keeps events for issues, not for pull requests.
  if (/^GET \/issues\/\d+\/events$/.test(request)) return Response.json(state.labelEvents);
  if (/^GET \/commits\/[0-9a-f]{40}\/check-runs$/.test(request)) {
    const known = await send();
    return known.ok ? known : listChecks(exchange, state);
  }
  const response = await send();
  if (request === "POST /check-runs" && response.ok)
    state.checks.push((await response.clone().json()) as Check);
  if (/^POST \/issues\/\d+\/labels$/.test(request) && response.ok)
    state.labelEvents.push(...(await labelEvents(exchange)));
  return response;
}

interface Pull extends Json {
  readonly number: number;
  readonly head: Json;
  readonly base: Json;
}

function withCommits(pull: Pull, { heads, base, drafts }: LocalState) {
  const head = heads.get(pull.number);
  return {
    ...pull,
    draft: drafts.has(pull.number),
    head: { ...pull.head, ...(head !== undefined && { sha: head }) },
    base: { ...pull.base, ...(base !== "" && { sha: base }) },
  };
}

/** The line as GitHub would give it, and an id for GraphQL that {@link answerGraphql} knows again. */
function withIds(comment: Json, { outdated }: LocalState): Json {
  const id = Number(comment["id"]);
  return {
    ...comment,
    node_id: `PRRC_#${id}`,
    ...(outdated.has(id) && { line: null }),
  };
}

/** The emulator places the comments of a review by position only: each is made by itself, and the review after them. */
async function createReview({ request, body, send }: Exchange): Promise<Response> {
  const { comments = [], ...review } = body as { readonly comments?: readonly Json[] };
  const pull = request.slice("POST ".length, -"/reviews".length);
  for (const comment of comments) {
    const made = await send("POST", `${pull}/comments`, {
      ...comment,
      commit_id: body["commit_id"],
    });
    if (!made.ok) return made;
  }
  return send("POST", `${pull}/reviews`, review);
}

/** The emulator lists check runs of the commits that it made itself only. */
async function listChecks({ url, init }: Exchange, { checks }: LocalState): Promise<Response> {
  const name = url.searchParams.get("check_name");
  const own = checks.filter(({ head_sha: sha }) => url.pathname.split("/").at(-2) === sha);
  const headers = init?.headers ?? {};
  const fresh = await Promise.all(
    own.map(async (check) => (await (await fetch(check.url, { headers })).json()) as Json),
  );
  const runs = fresh.filter((run) => name === null || run["name"] === name);
  return Response.json({ total_count: runs.length, check_runs: runs.toReversed() });
}

/** Who put which labels there, as GitHub's list of events says it. */
async function labelEvents({ body, send }: Exchange): Promise<readonly Json[]> {
  const { login } = (await (await send("GET", "/user")).json()) as { readonly login: string };
  const labels = (body["labels"] ?? []) as readonly string[];
  return labels.map((name) => ({ event: "labeled", label: { name }, actor: { login } }));
}

/** GitHub appends the annotations of a PATCH and takes 50 at most; the emulator puts them in the place of the others. */
async function appendAnnotations(
  { request, body, send }: Exchange,
  { annotations }: LocalState,
): Promise<Response> {
  const path = request.slice("PATCH ".length);
  const output = (body["output"] ?? {}) as Json;
  const added = (output["annotations"] ?? []) as readonly unknown[];
  if (added.length > 50) return refusal(422, "Validation Failed");
  const all = [...(annotations.get(path) ?? []), ...added];
  annotations.set(path, all);
  return send("PATCH", path, { ...body, output: { ...output, annotations: all } });
}

function unknownLine(): Response {
  const field = "pull_request_review_thread.line";
  return refusal(422, "Validation Failed", [
    { resource: "PullRequestReviewComment", code: "custom", field },
  ]);
}
