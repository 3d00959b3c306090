import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { serveSite } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "torikumi-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The bytes of an answer as they come over the line, and how they are packed. */
const ask = (address: string, accepted: string): Promise<readonly [string | undefined, Buffer]> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": accepted } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve([answer.headers["content-encoding"], Buffer.concat(parts)]));
    }).on("error", reject);
  });

test("texts are packed on the way for who takes that, and fonts and who does not get the bytes as they are", async () => {
  writeFileSync(join(folder, "index.html"), "<p>取組</p>");
  writeFileSync(join(folder, "a.woff"), "字");
  const server = await serveSite(folder);
  const [packing, bytes] = await ask(server.address, "br, gzip");
  expect([packing, gunzipSync(bytes).toString()]).toEqual(["gzip", "<p>取組</p>"]);
  for (const [path, accepted] of [
    ["", "gzip;q=0"],
    ["", "identity"],
    ["a.woff", "gzip"],
  ] as const)
    expect((await ask(server.address + path, accepted))[0]).toBeUndefined();
  await server.close();
});
