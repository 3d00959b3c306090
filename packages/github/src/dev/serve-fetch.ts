import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A `fetch` behind an address of this machine, for programs that can only be given an address. */
export interface FetchServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of the loopback interface and hands every request to `use`, as if it had been sent to `target`. */
export async function serveFetch(target: string, use: typeof fetch): Promise<FetchServer> {
  const origin = { own: "", target };
  const server = createServer((request, response) => {
    void answer(request, origin, use).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin.own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin.own,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  origin: { readonly own: string; readonly target: string },
  use: typeof fetch,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const name of ["authorization", "accept", "content-type", "user-agent"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const method = request.method ?? "GET";
  const response = await use(`${origin.target}${request.url ?? "/"}`, {
    method,
    headers,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  const own = Object.fromEntries([...response.headers].filter(([name]) => KEPT.has(name)));
  // The addresses of the next pages must lead back here.
  const link = own["link"]?.replaceAll(origin.target, origin.own);
  return {
    status: response.status,
    headers: link === undefined ? own : { ...own, link },
    body: Buffer.from(await response.arrayBuffer()),
  };
}

const KEPT = new Set(["content-type", "link", "retry-after", "location", "x-ratelimit-remaining"]);
