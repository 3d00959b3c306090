import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { patientFetch } from "../src/connection/patient-fetch.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A real server that answers the calls in turn. */
async function serve(...answers: RequestListener[]): Promise<string> {
  let count = 0;
  server = createServer((request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)];
    count += 1;
    request.resume().on("end", () => answer?.(request, response));
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/repos/mihon/torikumi/pulls/1`;
}

const good: RequestListener = (_, response) => response.end("good");
const silent: RequestListener = () => {};
const cut: RequestListener = (_, response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write("half of");
  setTimeout(() => response.destroy(), 5);
};
const limited: RequestListener = (_, response) => {
  response.writeHead(429, { "retry-after": "900" });
  response.end();
};

/** Patient enough for a busy machine; where silence is what is tested, a second is long. */
function patient(waits: number[] = [], timeout = 30_000) {
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  return patientFetch({ fetch, sleep, now: () => 0, timeout });
}

test("a server that falls silent is asked again", async () => {
  const url = await serve(silent, good);
  expect(await (await patient([], 1_000)(url)).text()).toBe("good");
});

test("a server that stays silent is given up after four attempts", async () => {
  const url = await serve(silent);
  const waits: number[] = [];
  await expect(patient(waits, 100)(url)).rejects.toMatchObject({ name: "TimeoutError" });
  expect(waits).toEqual([1000, 4000, 9000]);
});

test("an answer that breaks off in the middle is no answer", async () => {
  const url = await serve(cut, good);
  expect(await (await patient()(url)).text()).toBe("good");
});

test("a POST that may have been done is not repeated", async () => {
  const url = await serve(cut, good);
  await expect(patient()(url, { method: "POST", body: "{}" })).rejects.toThrow("terminated");
});

test("a POST that a rate limit turned away is repeated", async () => {
  const url = await serve(
    (_, response) => response.writeHead(429, { "retry-after": "3" }).end(),
    good,
  );
  const waits: number[] = [];
  expect(await (await patient(waits)(url, { method: "POST", body: "{}" })).text()).toBe("good");
  expect(waits).toContain(3000);
});

test("a wait of a quarter of an hour is left to a person", async () => {
  const url = await serve(limited, good);
  const waits: number[] = [];
  expect((await patient(waits)(url)).status).toBe(429);
  expect(waits).toEqual([]);
});
