import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentType } from "./content-type.ts";
import { findFile } from "./find-file.ts";

/** A server that runs. */
export interface SiteServer {
  /** `http://127.0.0.1:4321/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What servers pack on the way, as the usual ones do. */
const PACKED = /^text\/|json|javascript|svg/;

/** Serves the files of a folder on this machine only; `port` 0 takes a free one. An address without a file gets the site's error page. */
export async function serveSite(
  folder: string,
  options: { readonly port?: number } = {},
): Promise<SiteServer> {
  // Loaded by who serves alone: every build of a site would wait for it.
  const { createServer } = await import("node:http");
  const server = createServer((request, response) => {
    const found = findFile(folder, request.url ?? "/");
    const headers = { "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    if (typeof found === "object") {
      response.writeHead(301, { ...headers, location: found.moved }).end();
      return;
    }
    const file = found ?? join(folder, "404.html");
    try {
      const type = contentType(file);
      const isPacked =
        PACKED.test(type) && /\bgzip\b(?!;q=0)/.test(request.headers["accept-encoding"] ?? "");
      const bytes = isPacked ? gzipSync(readFileSync(file)) : readFileSync(file);
      response.writeHead(found === undefined ? 404 : 200, {
        ...headers,
        "content-type": type,
        ...(isPacked && { "content-encoding": "gzip" }),
      });
      response.end(request.method === "HEAD" ? undefined : bytes);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const place = server.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
