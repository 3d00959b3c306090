/** How long to wait for GitHub, and with what clock; `now` and the waits are milliseconds. */
export interface Patience {
  readonly fetch: typeof fetch;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Time for one attempt, the whole answer included; a large upload gets more. */
  readonly timeout: number;
  /** Between two writes; {@link WRITE_GAP} when left out. */
  readonly writeGap?: number;
}

const ATTEMPTS = 4;
/** A longer wait than this (ms) is not worth a runner's time: the run ends and says when to come back. */
const LONGEST_WAIT = 5 * 60_000;
/** GitHub's guide for integrators asks for one second between writes. */
export const WRITE_GAP = 1000;
/** Slowest upload that is still given time: 100 kB a second. */
const UPLOAD_BYTES_PER_MS = 100;

/**
 * A `fetch` that waits its turn, gives up on silence and tries again where that is safe.
 *
 * It stands in for octokit's retry and throttling plugins, which know neither a timeout nor `Retry-After` on a plain 429,
 * repeat a POST that may have succeeded, run on a clock that cannot be handed in, and take an answer cut in half for an empty one.
 * Tried again: a rate limit, for every method, after the time GitHub names; a 5xx, a cut connection and silence only where
 * doing it twice is the same as doing it once. The last answer, or the last failure, is what comes back.
 */
export function patientFetch(patience: Patience): typeof fetch {
  const { writeGap = WRITE_GAP } = patience;
  let lastWrite = Number.NEGATIVE_INFINITY;

  return async (input, init) => {
    const request = { url: String(input), method: init?.method ?? "GET" };
    for (let attempt = 1; ; attempt += 1) {
      if (request.method !== "GET") {
        const early = lastWrite + writeGap - patience.now();
        if (early > 0) await patience.sleep(early);
        lastWrite = patience.now();
      }
      const outcome = await attemptOnce(patience, input, init);
      const wait =
        attempt < ATTEMPTS ? waitFor(outcome, request, attempt, patience.now()) : undefined;
      if (wait === undefined || wait > LONGEST_WAIT) {
        if ("failure" in outcome) throw outcome.failure;
        return outcome.response;
      }
      await patience.sleep(wait);
    }
  };
}

/**
 * Milliseconds until a rate limit ends, or nothing when the answer is no rate limit. A 403 counts only when it says so.
 * The 60 seconds without a header are what GitHub's documentation names.
 */
export function rateLimitWait(
  answer: { readonly status: number; readonly headers: Headers; readonly text: string },
  now: number,
): number | undefined {
  const { status, headers, text } = answer;
  if (status !== 429 && status !== 403) return undefined;
  const after = retryAfter(headers);
  const exhausted = headers.get("x-ratelimit-remaining") === "0";
  const limited =
    status === 429 || after !== undefined || exhausted || /secondary rate limit/i.test(text);
  if (!limited) return undefined;
  if (after !== undefined) return after;
  const reset = Number(headers.get("x-ratelimit-reset"));
  return exhausted && reset > 0 ? Math.max(0, reset * 1000 - now) + 1000 : 60_000;
}

type Outcome =
  | { readonly response: Response; readonly text: string }
  | { readonly failure: unknown };

async function attemptOnce(
  patience: Patience,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<Outcome> {
  const body = init?.body;
  const bytes = body instanceof Uint8Array ? body.byteLength : 0;
  const signal = AbortSignal.timeout(Math.ceil(patience.timeout + bytes / UPLOAD_BYTES_PER_MS));
  try {
    const response = await patience.fetch(input, { ...init, signal });
    const text = await response.text();
    const empty = response.status === 204 || response.status === 205 || response.status === 304;
    const whole = new Response(empty ? null : text, {
      status: response.status,
      headers: response.headers,
    });
    Object.defineProperty(whole, "url", { value: response.url });
    return { response: whole, text };
  } catch (failure) {
    return { failure };
  }
}

function waitFor(
  outcome: Outcome,
  request: { readonly method: string; readonly url: string },
  attempt: number,
  now: number,
): number | undefined {
  const patient = 1000 * attempt ** 2;
  if ("failure" in outcome) return isRepeatable(request) ? patient : undefined;
  const { status, headers } = outcome.response;
  const limited = rateLimitWait({ status, headers, text: outcome.text }, now);
  if (limited !== undefined) return limited;
  if (status < 500 || !isRepeatable(request)) return undefined;
  return Math.max(patient, retryAfter(headers) ?? 0);
}

/**
 * A POST makes a second one, and a PATCH of a check run appends its annotations again; labels are a set, and what we ask of GraphQL
 * is the same when it is asked twice.
 */
function isRepeatable({ method, url }: { readonly method: string; readonly url: string }): boolean {
  const { pathname } = new URL(url);
  if (method === "POST") return /\/(?:labels|graphql)$/.test(pathname);
  return !(method === "PATCH" && pathname.includes("/check-runs/"));
}

function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  return value !== null && /^\d+$/.test(value) ? Number(value) * 1000 : undefined;
}
