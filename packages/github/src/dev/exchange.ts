/** A request to the local GitHub, taken apart. */
export interface Exchange {
  readonly input: Parameters<typeof fetch>[0];
  readonly init: RequestInit | undefined;
  readonly url: URL;
  /** `POST /issues/1/labels`: the method and the path below the repository. */
  readonly request: string;
  /** The body, where it is JSON; {} where there is none. */
  readonly body: Json;
  /** Sends to the emulator: this request, or another by the same person. */
  readonly send: (method?: string, path?: string, body?: unknown) => Promise<Response>;
}

export type Json = Readonly<Record<string, unknown>>;

/** Takes a request apart. */
export function exchangeOf(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Exchange {
  const url = new URL(String(input));
  const [, repository = "", path = ""] = /^(\/repos\/[^/]+\/[^/]+)?(.*)$/.exec(url.pathname) ?? [];
  return {
    input,
    init,
    url,
    request: `${init?.method ?? "GET"} ${path}`,
    body: bodyOf(init),
    send: (method, other, body) =>
      method === undefined || other === undefined
        ? fetch(input, init)
        : fetch(new URL(other.startsWith("/user") ? other : repository + other, url), {
            method,
            headers: init?.headers ?? {},
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          }),
  };
}

/** GitHub's refusal of a request that it understood. */
export function refusal(status: number, message: string, errors?: readonly unknown[]): Response {
  return Response.json({ message, ...(errors && { errors }) }, { status });
}

/** The answer with its JSON changed; an answer that is a refusal stays as it is. */
export async function changed<Data>(
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

function bodyOf(init: RequestInit | undefined): Json {
  const { body } = init ?? {};
  const text = body instanceof Uint8Array ? Buffer.from(body).toString("utf8") : body;
  if (typeof text !== "string" || !text.startsWith("{")) return {};
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}
