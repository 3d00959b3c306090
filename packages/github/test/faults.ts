/** Ways in which a call can fail. The cut ones differ in whether GitHub had done the thing already. */
export const FAULTS = {
  "403 no right": () => answer(403, { message: "Resource not accessible by integration" }),
  "403 rate limit": () =>
    answer(
      403,
      { message: "API rate limit exceeded" },
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1000000060" },
    ),
  "403 secondary limit": () =>
    answer(403, {
      message:
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    }),
  "404": () => answer(404, { message: "Not Found" }),
  "409": () => answer(409, { message: "Conflict" }),
  "422": () =>
    answer(422, {
      message: "Validation Failed",
      errors: [{ code: "custom", message: "is not right" }],
    }),
  "429 with Retry-After": () =>
    answer(429, { message: "Too many requests" }, { "retry-after": "7" }),
  "500": () => answer(500, { message: "Server Error" }),
  "502 after the work is done": (done: Done) =>
    done().then(
      () =>
        new Response("<html>Bad gateway</html>", {
          status: 502,
          headers: { "content-type": "text/html" },
        }),
    ),
  "a cut connection": () =>
    Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") })),
  "a connection cut after the work is done": (done: Done) =>
    done().then(() =>
      Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") })),
    ),
  "an answer cut in half": (done: Done) => done().then(halved),
  silence: () =>
    Promise.reject(new DOMException("The operation was aborted due to timeout", "TimeoutError")),
  "silence after the work is done": (done: Done) =>
    done().then(() =>
      Promise.reject(new DOMException("The operation was aborted due to timeout", "TimeoutError")),
    ),
} satisfies Record<string, (done: Done) => Promise<Response>>;

export type Fault = keyof typeof FAULTS;
type Done = () => Promise<Response>;

/** The faults that are a clear refusal: the run says so. Everything else is survived when it happens once. */
export const REFUSALS: readonly Fault[] = ["403 no right", "404", "409", "422"];

/** A `fetch` whose call number `at` (from 0) fails, once or, with `times`, more often in a row. */
export function failAt(
  next: typeof fetch,
  at: number,
  fault: Fault,
  { times = 1 } = {},
): typeof fetch {
  let count = 0;
  return (input, init) => {
    const number = count;
    count += 1;
    const done = () => next(input, init);
    return at <= number && number < at + times ? FAULTS[fault](done) : done();
  };
}

function answer(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(Response.json(body, { status, headers }));
}

function halved(response: Response): Response {
  const body = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"id": 1, "he'));
      controller.error(new TypeError("terminated"));
    },
  });
  return new Response(response.status === 204 ? null : body, {
    status: response.status,
    headers: response.headers,
  });
}
